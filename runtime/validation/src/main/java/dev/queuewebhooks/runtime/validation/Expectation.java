package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.Error;
import dev.queuewebhooks.runtime.core.json.TypeNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says in plain words what a schema asks for. Knows the schema only, and so repeats no value. */
final class Expectation {
  static final String SEVERAL_FORMS = "matches several of the allowed forms, and must match one";
  static final String NO_FORM = "matches none of the allowed forms";

  private static final int MAX_CHOICES = 10;

  private Expectation() {}

  static String of(Error error) {
    JsonNode schema = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" -> "expected " + types(schema);
      case "const" -> "expected " + schema;
      case "enum" -> choices(schema);
      case "required" -> "required";
      case "additionalProperties", "unevaluatedProperties", "false" -> "not allowed here";
      case "format" -> "expected the format " + schema.asString("");
      case "pattern" -> "does not match the pattern " + schema.asString("");
      case "minimum" -> "must be at least " + schema;
      case "maximum" -> "must be at most " + schema;
      case "exclusiveMinimum" -> "must be greater than " + schema;
      case "exclusiveMaximum" -> "must be less than " + schema;
      case "multipleOf" -> "must be a multiple of " + schema;
      case "minLength" -> "has fewer characters than " + schema;
      case "maxLength" -> "has more characters than " + schema;
      case "minItems" -> "has fewer elements than " + schema;
      case "maxItems" -> "has more elements than " + schema;
      case "uniqueItems" -> "has an element twice";
      case "anyOf" -> NO_FORM;
      case "oneOf" -> "oneOf.indexes".equals(error.getMessageKey()) ? SEVERAL_FORMS : NO_FORM;
      default -> "does not meet \"" + error.getKeyword() + "\" of its schema";
    };
  }

  private static String types(JsonNode schema) {
    Stream<JsonNode> types =
        schema.isArray() ? StreamSupport.stream(schema.spliterator(), false) : Stream.of(schema);
    return types.map(type -> name(type.asString(""))).collect(Collectors.joining(" or "));
  }

  private static String name(String type) {
    return switch (type) {
      case "object" -> TypeNames.OBJECT;
      case "array" -> TypeNames.ARRAY;
      case "string" -> TypeNames.STRING;
      case "integer" -> TypeNames.INTEGER;
      case "number" -> TypeNames.NUMBER;
      case "boolean" -> TypeNames.BOOLEAN;
      default -> type;
    };
  }

  private static String choices(JsonNode schema) {
    if (schema.size() > MAX_CHOICES) {
      return "expected one of the allowed values";
    }
    return "expected one of "
        + StreamSupport.stream(schema.spliterator(), false)
            .map(JsonNode::toString)
            .collect(Collectors.joining(", "));
  }
}
