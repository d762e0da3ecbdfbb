package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Gives each schema that becomes a type its name. Named schemas keep theirs, whatever order the
 * webhooks reach them in; an inline schema is named after the place where it stands. Names that
 * differ only in case count as the same, because some file systems cannot hold both.
 */
final class TypeNames {

  private final Map<JsonPointer, String> named = new HashMap<>();
  private final Set<String> reserved = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Names for the types of a document.
   *
   * @param reserved names that generated files use already
   */
  TypeNames(WebhookDocument document, Set<String> reserved) {
    reserved.forEach(name -> this.reserved.add(name.toLowerCase(Locale.ROOT)));
    JsonPointer schemas = JsonPointer.compile("/components/schemas");
    for (String key : document.at(schemas).propertyNames()) {
      named.put(schemas.appendProperty(key), unused(Words.of(key).typeName()));
    }
  }

  /**
   * The name for the schema at a place.
   *
   * @param hint what to call it if the document gives it no name; also a proper Java type name
   */
  String nameOf(JsonPointer pointer, String hint) {
    return named.computeIfAbsent(pointer, inline -> unused(hint));
  }

  /** What to call the schema at a place: the names on the way from the last named schema. */
  static String hint(JsonPointer pointer) {
    StringBuilder hint = new StringBuilder();
    for (String part : pointer.toString().substring(1).split("/")) {
      switch (part) {
        case "schemas", "$defs", "definitions", "webhooks", "pathItems" -> hint.setLength(0);
        case "properties", "components", "schema", "content", "requestBody", "allOf" -> {}
        case "items" -> hint.append("Item");
        case "additionalProperties" -> hint.append("Value");
        default -> hint.append(Words.of(part.replace("~1", "/").replace("~0", "~")).typeName());
      }
    }
    return hint.isEmpty() ? "Schema" : hint.toString();
  }

  /** A name for a type that has no schema of its own. */
  String unused(String wanted) {
    String free = reserved.contains(wanted.toLowerCase(Locale.ROOT)) ? wanted + "Model" : wanted;
    String name = free;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = free + number;
    }
    return name;
  }
}
