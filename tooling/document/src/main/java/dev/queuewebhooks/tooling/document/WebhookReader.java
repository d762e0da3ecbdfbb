package dev.queuewebhooks.tooling.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Makes our small model of Swagger Parser's large one. Where something stands, and every JSON
 * value, comes from the tree, so that nothing is altered on the way.
 */
final class WebhookReader {

  private final JsonNode root;
  private final References references;
  private final MessageReader messages;

  private WebhookReader(JsonNode root) {
    this.root = root;
    this.references = new References(root);
    this.messages = new MessageReader(root, references);
  }

  static List<Webhook> read(JsonNode root, OpenAPI openapi) {
    WebhookReader reader = new WebhookReader(root);
    List<Webhook> webhooks = new ArrayList<>();
    Map<String, PathItem> items = orEmpty(openapi.getWebhooks());
    for (String name : root.path("webhooks").propertyNames()) {
      PathItem item = items.get(name);
      if (item != null) {
        reader.operations(name, item, webhooks);
      }
    }
    return List.copyOf(webhooks);
  }

  private void operations(String name, PathItem item, List<Webhook> webhooks) {
    JsonPointer written = JsonPointer.compile("/webhooks").appendProperty(name);
    JsonPointer place = references.resolve(written);
    for (String method : root.at(place).propertyNames()) {
      if (Kind.METHODS.contains(method)) {
        String verb = method.toUpperCase(Locale.ROOT);
        Operation operation = item.readOperationsMap().get(PathItem.HttpMethod.valueOf(verb));
        if (operation != null) {
          webhooks.add(webhook(name, verb, item, operation, place.appendProperty(method)));
        }
      }
    }
  }

  private Webhook webhook(
      String name, String method, PathItem item, Operation operation, JsonPointer pointer) {
    JsonPointer itemPointer = pointer.head();
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    messages.parameters(itemPointer, item.getParameters(), parameters);
    messages.parameters(pointer, operation.getParameters(), parameters);
    return new Webhook(
        name,
        method,
        pointer,
        operation.getOperationId(),
        first(operation.getSummary(), item.getSummary()),
        first(operation.getDescription(), item.getDescription()),
        Boolean.TRUE.equals(operation.getDeprecated()),
        List.copyOf(parameters.values()),
        messages.requestBodies(pointer, operation.getRequestBody()),
        messages.responses(pointer, operation.getResponses()),
        extensions(pointer, operation));
  }

  private Map<String, JsonNode> extensions(JsonPointer pointer, Operation operation) {
    Map<String, JsonNode> extensions = new LinkedHashMap<>();
    Map<String, Object> known = orEmpty(operation.getExtensions());
    for (Map.Entry<String, JsonNode> field : root.at(pointer).properties()) {
      if (known.containsKey(field.getKey())) {
        extensions.put(field.getKey(), field.getValue());
      }
    }
    return java.util.Collections.unmodifiableMap(extensions);
  }

  private static @Nullable String first(@Nullable String own, @Nullable String other) {
    return own != null ? own : other;
  }

  static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : map;
  }
}
