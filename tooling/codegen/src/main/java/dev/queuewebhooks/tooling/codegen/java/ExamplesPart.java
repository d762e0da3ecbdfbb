package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of the part {@code examples}: a class per event that has any, and one for them all. */
final class ExamplesPart {

  private static final String ALL = "WebhookEventExamples";

  private final WebhookModel model;
  private final String packageName;

  /** Names in lower case, because some file systems cannot hold two that differ in case only. */
  private final Set<String> taken = new HashSet<>(Set.of(ALL.toLowerCase(Locale.ROOT)));

  ExamplesPart(WebhookModel model, String packageName) {
    this.model = model;
    this.packageName = packageName;
  }

  /** What {@code examples.mustache} shows. */
  record ExamplesView(
      FileView file,
      String eventName,
      String eventText,
      String typeName,
      List<ExampleView> examples) {}

  /** What {@code all-examples.mustache} shows. */
  record AllExamplesView(FileView file, String title, List<ExamplesView> events) {}

  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    List<ExamplesView> views = new ArrayList<>();
    for (EventModel event : model.events()) {
      List<ExampleView> examples = ExampleView.of(event);
      if (!examples.isEmpty()) {
        ExamplesView view = view(event, examples);
        views.add(view);
        files.add(SourceFile.type(packageName, view.typeName(), "examples.mustache", view));
      }
    }
    AllExamplesView all = new AllExamplesView(file(), Javadoc.code(model.title()), views);
    files.add(SourceFile.type(packageName, ALL, "all-examples.mustache", all));
    return files;
  }

  private ExamplesView view(EventModel event, List<ExampleView> examples) {
    return new ExamplesView(
        file(),
        Literals.quoted(event.name()),
        Javadoc.code(event.name()),
        unused(Words.of(event.name()).typeName()),
        examples);
  }

  private String unused(String event) {
    String name = event + "Examples";
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = event + number + "Examples";
    }
    return name;
  }

  private FileView file() {
    List<String> imports =
        List.of("java.util.Collections", "java.util.LinkedHashMap", "java.util.Map");
    return new FileView(packageName, model.source(), imports);
  }
}
