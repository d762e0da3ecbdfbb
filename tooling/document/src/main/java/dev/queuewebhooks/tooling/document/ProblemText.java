package dev.queuewebhooks.tooling.document;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says in plain words what a schema asks for, without repeating what was received. */
final class ProblemText {

  private ProblemText() {}

  /** The values or types that a keyword allows, for the keywords that allow a few. */
  static List<String> allowed(Error error) {
    JsonNode schema = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "const" -> List.of(literal(schema));
      case "enum" -> schema.isArray() ? literals(schema) : List.of();
      case "type" -> types(schema);
      default -> List.of();
    };
  }

  static String message(Error error) {
    return switch (error.getKeyword()) {
      case "const", "enum" -> oneOf(allowed(error));
      case "type" -> type(allowed(error), argument(error, 0));
      case "required" -> "the required field '" + argument(error, 0) + "' is missing";
      case "dependentRequired" ->
          "the field '"
              + argument(error, 0)
              + "' is missing, which '"
              + argument(error, 1)
              + "' needs";
      case "additionalProperties", "unevaluatedProperties" ->
          "the field '" + argument(error, 0) + "' is not allowed here";
      case "false" -> "is not allowed here";
      case "format" -> format(argument(error, 0));
      case "pattern" -> "does not match the pattern " + argument(error, 0);
      case "minimum" -> "must be at least " + argument(error, 0);
      case "maximum" -> "must be at most " + argument(error, 0);
      case "exclusiveMinimum" -> "must be greater than " + argument(error, 0);
      case "exclusiveMaximum" -> "must be less than " + argument(error, 0);
      case "not" -> "has a form that is excluded here";
      case "contains", "minContains" -> "has too few elements of the kind that it must contain";
      case "maxContains" -> "has too many elements of one kind";
      case "propertyNames" -> "has a field whose name is not allowed";
      case "anyOf" -> "matches none of the allowed forms";
      case "oneOf" ->
          "oneOf.indexes".equals(error.getMessageKey())
              ? "matches several of the allowed forms at once, and must match one"
              : "matches none of the allowed forms";
      case "discriminator" ->
          "discriminator.missing_discriminating_value".equals(error.getMessageKey())
              ? "the required field '" + argument(error, 0) + "' is missing"
              : "is none of the known variants";
      default -> error.getMessage();
    };
  }

  static String oneOf(List<String> allowed) {
    return allowed.size() == 1
        ? "must be " + allowed.get(0)
        : "must be one of " + String.join(", ", allowed);
  }

  static String type(List<String> allowed, String found) {
    return "must be " + String.join(" or ", allowed) + ", not " + found;
  }

  private static String format(String name) {
    return switch (name) {
      case "int32" -> "does not fit into a signed integer of 32 bits";
      case "int64" -> "does not fit into a signed integer of 64 bits";
      default -> "does not match the " + name + " pattern";
    };
  }

  private static String argument(Error error, int index) {
    Object[] arguments = error.getArguments();
    return arguments != null && index < arguments.length ? String.valueOf(arguments[index]) : "?";
  }

  private static List<String> types(JsonNode schema) {
    if (!schema.isArray()) {
      return List.of(schema.asString(""));
    }
    List<String> types = new ArrayList<>();
    schema.forEach(type -> types.add(type.asString("")));
    return types;
  }

  static List<String> literals(Iterable<JsonNode> values) {
    List<String> literals = new ArrayList<>();
    values.forEach(value -> literals.add(literal(value)));
    return literals;
  }

  private static String literal(JsonNode value) {
    return value.isString() ? "'" + value.asString() + "'" : value.toString();
  }
}
