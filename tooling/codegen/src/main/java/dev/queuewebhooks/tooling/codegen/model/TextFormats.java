package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.TextFormat.Kind;
import tools.jackson.databind.JsonNode;

/** Finds out how values stand as text, by their types and what the document says on style. */
final class TextFormats {

  private final Definitions definitions;

  TextFormats(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The format of a header field (OpenAPI 3.1.1, section 4.12.6): lists have commas in them. */
  TextFormat header(JsonType type) {
    return type instanceof ListOf list
        ? TextFormat.separated(kind(list.element().type()), ",")
        : TextFormat.one(kind(type));
  }

  /**
   * The format of a query parameter, or of a field of a form, which is written like one.
   *
   * @param rules the parameter, or the field's encoding: may have {@code style}, {@code explode}
   *     and {@code contentType}
   */
  TextFormat query(JsonType type, JsonNode rules) {
    if (isJson(rules.path("contentType").asString(""))) {
      return TextFormat.one(Kind.JSON);
    }
    if (!(type instanceof ListOf list)) {
      return TextFormat.one(kind(type));
    }
    Kind kind = kind(list.element().type());
    String style = rules.path("style").asString("form");
    boolean explode = rules.path("explode").asBoolean(style.equals("form"));
    return explode ? TextFormat.repeated(kind) : TextFormat.separated(kind, separator(style));
  }

  private static boolean isJson(String contentType) {
    return contentType.matches("(?i)application/([^;]*\\+)?json\\s*(;.*)?");
  }

  private static String separator(String style) {
    return switch (style) {
      case "spaceDelimited" -> " ";
      case "pipeDelimited" -> "|";
      default -> ",";
    };
  }

  /** Objects in forms are JSON (OpenAPI 3.1.1, section 4.15.4); what has several forms is text. */
  private Kind kind(JsonType type) {
    return definitions
        .formOf(type)
        .map(
            form ->
                switch (form) {
                  case TEXT -> Kind.TEXT;
                  case NUMBER -> Kind.NUMBER;
                  case BOOLEAN -> Kind.BOOLEAN;
                  case ARRAY, OBJECT -> Kind.JSON;
                })
        .orElse(Kind.TEXT);
  }
}
