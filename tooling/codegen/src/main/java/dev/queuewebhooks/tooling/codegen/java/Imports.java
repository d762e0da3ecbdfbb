package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The imports of one file, collected while its view is made. */
final class Imports {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  private final SortedSet<String> names = new TreeSet<>();

  /** Imports a class and returns its simple name. */
  String add(String qualifiedName) {
    names.add(qualifiedName);
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  /** Imports Jackson annotations by their simple names. */
  Imports jackson(String... annotations) {
    for (String annotation : annotations) {
      add(JACKSON + annotation);
    }
    return this;
  }

  /** Imports a type of the part {@code events}. */
  void event(String basePackage, String type) {
    add(basePackage + ".events." + type);
  }

  /** Imports the types of all that methods for the events of a model are given. */
  void eventArguments(WebhookModel model, String basePackage) {
    for (EventModel event : model.events()) {
      EventArgument.of(event).stream()
          .filter(EventArgument::isGenerated)
          .forEach(argument -> event(basePackage, argument.type()));
    }
  }

  /** Qualified names in the order in which a formatter puts them. */
  List<String> sorted() {
    return List.copyOf(names);
  }
}
