package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Asks whether a tree is an OpenAPI 3.1 document with webhooks at all. */
final class FirstLook {

  private static final JsonPointer OPENAPI = JsonPointer.compile("/openapi");
  private static final JsonPointer WEBHOOKS = JsonPointer.compile("/webhooks");

  private final Located document;

  private FirstLook(Located document) {
    this.document = document;
  }

  /** What makes it useless to look any further; empty when it is one. */
  static List<Finding> at(Located document) {
    FirstLook look = new FirstLook(document);
    if (!document.node().isObject()) {
      return List.of(
          Rule.NOT_A_MAPPING.error(
              document.location(),
              "the document is not a mapping of names to values",
              "Start it with 'openapi: 3.1.1'"));
    }
    List<Finding> version = look.version();
    return version.isEmpty() ? look.webhooks() : version;
  }

  private List<Finding> version() {
    JsonNode openapi = document.node().path("openapi");
    String version = openapi.asString("");
    if (openapi.isString() && version.matches("3\\.1\\.\\d+(-.+)?")) {
      return List.of();
    } else if (openapi.isMissingNode() && document.node().has("swagger")) {
      return wrongVersion(
          JsonPointer.compile("/swagger"),
          "this is a Swagger 2.0 document, and webhooks came with OpenAPI 3.1",
          "Convert it to OpenAPI 3.1");
    } else if (openapi.isMissingNode()) {
      return wrongVersion(
          JsonPointer.empty(), "the field openapi is missing", "Add 'openapi: 3.1.1'");
    } else if (version.startsWith("3.0") && document.node().has("x-webhooks")) {
      return wrongVersion(
          OPENAPI,
          "this is an OpenAPI " + version + " document with x-webhooks, and only 3.1 is read",
          "Write 'openapi: 3.1.1', rename x-webhooks to webhooks, and replace nullable");
    } else if (version.startsWith("3.0")) {
      return wrongVersion(
          OPENAPI,
          "this is an OpenAPI " + version + " document, and webhooks came with 3.1",
          "Write 'openapi: 3.1.1', replace nullable, and add webhooks");
    } else if (version.startsWith("3.2")) {
      return wrongVersion(
          OPENAPI,
          "this is an OpenAPI " + version + " document, and only 3.1 is read for now",
          "Write 'openapi: 3.1.1' if it uses nothing that is new in 3.2");
    }
    return wrongVersion(
        OPENAPI, "the field openapi is not a version 3.1.x", "Write 'openapi: 3.1.1'");
  }

  private List<Finding> wrongVersion(JsonPointer pointer, String message, String hint) {
    return List.of(
        Rule.OPENAPI_VERSION.error(document.places().locate(pointer), pointer, message, hint));
  }

  private List<Finding> webhooks() {
    JsonNode webhooks = document.node().path("webhooks");
    if (webhooks.isMissingNode()) {
      return noWebhooks(JsonPointer.empty(), "the document has no webhooks");
    } else if (!webhooks.isObject()) {
      return noWebhooks(WEBHOOKS, "webhooks is not a mapping of names to path items");
    } else if (webhooks.isEmpty()) {
      return noWebhooks(WEBHOOKS, "webhooks is empty");
    }
    return List.of();
  }

  private List<Finding> noWebhooks(JsonPointer pointer, String message) {
    return List.of(
        Rule.NO_WEBHOOKS.error(
            document.places().locate(pointer),
            pointer,
            message,
            "Describe each event below webhooks, under its name"));
  }

  /** Webhooks in which nothing is ever sent. */
  static List<Finding> operations(Located document) {
    References references = new References(document.node());
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : document.node().path("webhooks").properties()) {
      JsonPointer pointer = WEBHOOKS.appendProperty(entry.getKey());
      JsonNode item = document.node().at(references.resolve(pointer));
      boolean sends = Kind.METHODS.stream().anyMatch(method -> item.path(method).isObject());
      if (!sends && Reference.of(item) == null) {
        findings.add(
            Rule.NO_OPERATION.error(
                document.places().locate(pointer),
                pointer,
                "the webhook '" + entry.getKey() + "' has no operation",
                "Add post, with what is sent"));
      }
    }
    return findings;
  }
}
