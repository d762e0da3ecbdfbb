package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.EnumDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The definitions met so far, by name, and which objects are branches of which unions. */
final class Definitions {

  private final Map<String, Definition> byName = new TreeMap<>();
  private final Set<String> objects = new HashSet<>();
  private final Set<String> objectUnions = new HashSet<>();
  private final Map<String, TreeSet<String>> unionsOf = new TreeMap<>();

  void add(Definition definition) {
    byName.put(definition.name(), definition);
  }

  /** Tells that an object of this name is going to be added, so that it can contain itself. */
  void announceObject(String name) {
    objects.add(name);
  }

  /** Tells that a union of this name, all of whose branches are objects, is going to be added. */
  void announceObjectUnion(String name) {
    objectUnions.add(name);
  }

  /** Records that the object of this name is a branch of that union. */
  void join(String object, String union) {
    unionsOf.computeIfAbsent(object, name -> new TreeSet<>()).add(union);
  }

  boolean isObject(JsonType type) {
    return type instanceof Named named && objects.contains(named.name());
  }

  /** The object of this name, if there is one and it is complete. */
  Optional<ObjectDefinition> object(String name) {
    return byName.get(name) instanceof ObjectDefinition object
        ? Optional.of(object)
        : Optional.empty();
  }

  /** The JSON form of all values of a type; empty if there are several. */
  Optional<JsonForm> formOf(JsonType type) {
    if (type instanceof Scalar scalar) {
      return Optional.of(JsonForm.of(scalar));
    }
    if (type instanceof ListOf) {
      return Optional.of(JsonForm.ARRAY);
    }
    if (type instanceof MapOf) {
      return Optional.of(JsonForm.OBJECT);
    }
    return type instanceof Named named ? formOf(named.name()) : Optional.empty();
  }

  private Optional<JsonForm> formOf(String name) {
    if (objects.contains(name) || objectUnions.contains(name)) {
      return Optional.of(JsonForm.OBJECT);
    }
    return byName.get(name) instanceof EnumDefinition
        ? Optional.of(JsonForm.TEXT)
        : Optional.empty();
  }

  /** All definitions, sorted by name, each object with the unions that it belongs to. */
  List<Definition> all() {
    List<Definition> all = new ArrayList<>();
    byName.values().forEach(definition -> all.add(complete(definition)));
    return all;
  }

  private Definition complete(Definition definition) {
    TreeSet<String> unions = unionsOf.get(definition.name());
    return unions != null && definition instanceof ObjectDefinition object
        ? new ObjectDefinition(
            object.name(),
            object.pointer(),
            object.description(),
            object.properties(),
            object.additional(),
            List.copyOf(unions))
        : definition;
  }
}
