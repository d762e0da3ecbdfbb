package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One schema of the document, with typed access to the keywords that code generation reads. */
record SchemaNode(WebhookDocument document, JsonPointer pointer, JsonNode json) {

  /** Keywords that say something about a schema but nothing about its values. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$ref",
          "$comment",
          "title",
          "description",
          "summary",
          "default",
          "deprecated",
          "example",
          "examples",
          "readOnly",
          "writeOnly",
          "externalDocs");

  static SchemaNode at(WebhookDocument document, JsonPointer pointer) {
    return new SchemaNode(document, pointer, document.at(pointer));
  }

  /** The schema below this one, at these names. */
  SchemaNode child(String... names) {
    JsonPointer at = pointer;
    for (String name : names) {
      at = at.appendProperty(name);
    }
    return at(document, at);
  }

  boolean has(String keyword) {
    return json.has(keyword);
  }

  /** The schema that a {@code $ref} here leads to; this one without a {@code $ref}. */
  SchemaNode target() {
    return isReference() ? at(document, document.resolve(pointer)) : this;
  }

  boolean isReference() {
    return json.path("$ref").isString();
  }

  /** Whether the schema, apart from a {@code $ref}, allows every value. */
  boolean isUnconstrained() {
    return json.propertyNames().stream()
        .allMatch(name -> ANNOTATIONS.contains(name) || name.startsWith("x-"));
  }

  /** The names in {@code type}, without {@code null}. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = json.path("type");
    if (type.isArray()) {
      type.forEach(name -> types.add(name.asString("")));
    } else if (type.isString()) {
      types.add(type.asString());
    }
    types.remove("null");
    return types;
  }

  /** Whether this schema allows {@code null}, by itself or through what it refers to. */
  boolean allowsNull() {
    return allowsNull(new HashSet<>());
  }

  private boolean allowsNull(Set<JsonPointer> seen) {
    if (!seen.add(pointer)) {
      return false;
    }
    JsonNode type = json.path("type");
    return isNullOnly()
        || json.path("nullable").asBoolean(false)
        || type.valueStream().anyMatch(name -> name.asString("").equals("null"))
        || !has("type") && json.path("enum").valueStream().anyMatch(JsonNode::isNull)
        || allAlternatives().stream().anyMatch(branch -> branch.allowsNull(seen))
        || isReference() && target().allowsNull(seen)
        || elements("allOf").size() == 1 && elements("allOf").get(0).allowsNull(seen);
  }

  /** Whether {@code null} is all that this schema allows. */
  boolean isNullOnly() {
    JsonNode type = json.path("type");
    return type.isString() && type.asString().equals("null")
        || json.path("const").isNull()
        || json.path("enum").size() == 1 && json.path("enum").get(0).isNull();
  }

  /** The branches of {@code oneOf} or {@code anyOf} that allow more than {@code null}. */
  List<SchemaNode> alternatives() {
    return allAlternatives().stream().filter(branch -> !branch.isNullOnly()).toList();
  }

  private List<SchemaNode> allAlternatives() {
    List<SchemaNode> branches = new ArrayList<>(elements("oneOf"));
    branches.addAll(elements("anyOf"));
    return branches;
  }

  /** The schemas in the list under a keyword; empty without the keyword. */
  List<SchemaNode> elements(String keyword) {
    List<SchemaNode> elements = new ArrayList<>();
    JsonPointer list = pointer.appendProperty(keyword);
    for (int i = 0; i < json.path(keyword).size(); i++) {
      elements.add(at(document, list.appendIndex(i)));
    }
    return elements;
  }

  /** The only value this schema allows: its {@code const}, or the one value in its {@code enum}. */
  Optional<JsonNode> constant() {
    JsonNode values = json.path("enum");
    JsonNode only = has("const") ? json.path("const") : values.path(values.size() == 1 ? 0 : -1);
    return only.isString() || only.isNumber() || only.isBoolean()
        ? Optional.of(only)
        : Optional.empty();
  }

  /**
   * The texts in {@code enum}, or nothing when there is no {@code enum} or it holds other values.
   */
  List<String> texts() {
    JsonNode values = json.path("enum");
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode value : values) {
      if (value.isString()) {
        texts.add(value.asString());
      } else if (!value.isNull()) {
        return List.of();
      }
    }
    return List.copyOf(texts);
  }

  String description() {
    return text("description").or(() -> text("title")).orElse("");
  }

  Optional<String> text(String keyword) {
    JsonNode value = json.path(keyword);
    return value.isString() ? Optional.of(value.asString().strip()) : Optional.empty();
  }

  boolean flag(String keyword) {
    return json.path(keyword).asBoolean(false);
  }
}
