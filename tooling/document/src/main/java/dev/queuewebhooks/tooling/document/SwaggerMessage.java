package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Turns a message of Swagger Parser, such as {@code attribute webhooks.'x'(post).summary is not of
 * type `string`}, into a finding at the place that it means.
 */
final class SwaggerMessage {

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "attribute (.*?)\\.? (is (missing|unexpected|repeated|unsupported|not of).*)");
  private static final Pattern WRONG_TARGET =
      Pattern.compile("(.*)\\.\\$ref target (\\S+) is not of expected type (.*)");
  private static final Pattern WRONG_NAME =
      Pattern.compile("components\\.(\\w+)\\.\\w+ name (.*) doesn't adhere to .*");
  private static final Pattern TOKEN =
      Pattern.compile("'([^']*)'|\\(([a-z]+)\\)|(\\[[^\\]]*)\\]|([^.'(\\[]+)");

  private final Located document;
  private final References references;

  SwaggerMessage(Located document) {
    this.document = document;
    this.references = new References(document.node());
  }

  /** The finding, or nothing when the message is wrong or somebody else says it better. */
  Optional<Finding> finding(String message) {
    Matcher attribute = ATTRIBUTE.matcher(message);
    Matcher target = WRONG_TARGET.matcher(message);
    Matcher name = WRONG_NAME.matcher(message);
    if (attribute.matches()) {
      return attribute(tokens(attribute.group(1)), attribute.group(2), attribute.group(3));
    } else if (target.matches()) {
      return wrongTarget(place(tokens(target.group(1))), target.group(2), target.group(3));
    } else if (name.matches()) {
      JsonPointer place = place(List.of("components", name.group(1), name.group(2)));
      String text = "the name '" + name.group(2) + "' has signs that are not allowed in names";
      return Optional.of(finding(place, text, "Use letters, digits, '.', '-' and '_'"));
    }
    return Optional.of(finding(JsonPointer.empty(), message, "Correct the document"));
  }

  private Optional<Finding> attribute(List<String> tokens, String problem, String kind) {
    String field = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    JsonPointer place = place(tokens);
    boolean known =
        switch (field) {
          case "responses" -> kind.equals("missing"); // optional since OpenAPI 3.1
          case "operationId" -> kind.equals("repeated"); // OperationIds names both places
          case Reference.FIELD -> true; // so does ReferenceCheck
          default ->
              // true and false are schemas since OpenAPI 3.1
              problem.contains("`object`") && document.node().at(place).isBoolean();
        };
    if (known) {
      return Optional.empty();
    }
    String text = "the field " + field + " " + problem.replace("`", "");
    return Optional.of(
        switch (kind) {
          case "missing" -> finding(place, text, "Add it");
          case "unexpected" ->
              finding(
                  place,
                  "the field " + field + " is not known here",
                  "Correct or remove it, or let its name begin with x-");
          default -> finding(place, text, "Correct it");
        });
  }

  /** Swagger Parser does not know references into components, so only those to one count. */
  private Optional<Finding> wrongTarget(JsonPointer place, String target, String expected) {
    Optional<JsonPointer> pointer = new Reference(target).pointer();
    boolean toComponent = target.matches("#/components/[^/]+/[^/]+");
    if (!toComponent || pointer.isEmpty() || document.node().at(pointer.get()).isMissingNode()) {
      return Optional.empty();
    }
    String text = "the reference '" + target + "' does not lead to a " + expected;
    return Optional.of(finding(place, text, "Refer to one, or move what it names"));
  }

  private Finding finding(JsonPointer pointer, String message, String hint) {
    Location location = document.places().locate(pointer);
    return Rule.OPENAPI_STRUCTURE.error(location, pointer, message, hint);
  }

  private static List<String> tokens(String path) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(path);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          tokens.add(matcher.group(group));
        }
      }
    }
    return tokens;
  }

  /** Goes as far as the document goes; dots in names make several tokens one name. */
  private JsonPointer place(List<String> tokens) {
    JsonPointer pointer = JsonPointer.empty();
    int next = 0;
    while (next < tokens.size()) {
      JsonPointer real = references.resolve(pointer);
      JsonNode node = document.node().at(real);
      boolean element = tokens.get(next).startsWith("[");
      int used = element ? 1 : nameLength(node, tokens.subList(next, tokens.size()));
      if (used == 0) {
        return real;
      }
      String name = String.join(".", tokens.subList(next, next + used));
      if (node.isArray()) {
        name = indexOf(node, real, name.substring(1));
      }
      next += used;
      // An element's name may also stand behind a component, which is no list.
      pointer = element && !node.isArray() ? real : real.appendProperty(name);
      if (document.node().at(pointer).isMissingNode()) {
        return real;
      }
    }
    return pointer;
  }

  private static int nameLength(JsonNode node, List<String> tokens) {
    for (int length = 1; length <= tokens.size(); length++) {
      if (node.has(String.join(".", tokens.subList(0, length)))) {
        return length;
      }
    }
    return 0;
  }

  private String indexOf(JsonNode list, JsonPointer pointer, String name) {
    for (int i = 0; i < list.size(); i++) {
      JsonPointer item = references.resolve(pointer.appendIndex(i));
      if (document.node().at(item).path("name").asString("").equals(name)) {
        return Integer.toString(i);
      }
    }
    return name;
  }
}
