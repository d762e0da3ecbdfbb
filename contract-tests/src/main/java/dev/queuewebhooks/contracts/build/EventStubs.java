package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.export.EventSchema;
import dev.queuewebhooks.tooling.document.export.EventSchemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stubs for what no contract shows: a contract answers its own example and no other event, but a
 * publisher sends its own. They are asked after those of the contracts. They judge by the schemas
 * of the document, without formats, which WireMock does not check.
 */
final class EventStubs {
  private static final int UNSIGNED = 3;
  private static final int VALID = 4;
  private static final int UNKNOWN = 5;
  private static final int ANY_OTHER = 6;

  private static final String TYPE = "type";
  private static final String ANY_EVENT = "receiver/anyEvent/";

  private final WebhookDocument document;
  private final SignatureHeaderRules headerRules;

  EventStubs(WebhookDocument document) {
    this.document = document;
    this.headerRules = new SignatureHeaderRules(document);
  }

  /** Adds them to a folder of mappings. */
  void write(Path mappings) throws IOException {
    for (EventSchema event : EventSchemas.of(document)) {
      ObjectNode valid = stub(VALID, 204);
      require(valid, event.schema());
      String folder = "receiver/" + ContractFiles.identifier(event.event());
      StubMappings.write(valid, mappings, folder + "/accepts_every_valid_one");
    }
    ObjectNode unknown = stub(UNKNOWN, 204);
    require(unknown, unknownEvent());
    StubMappings.write(unknown, mappings, ANY_EVENT + "accepts_every_unknown_event");
    StubMappings.write(stub(ANY_OTHER, 400), mappings, ANY_EVENT + "refuses_every_other_body");
    ObjectNode unsigned = stub(UNSIGNED, 401);
    headers(unsigned).remove(List.of(WebhookHeaders.ID, WebhookHeaders.TIMESTAMP));
    headers(unsigned).putObject(WebhookHeaders.SIGNATURE).put("absent", true);
    StubMappings.write(unsigned, mappings, ANY_EVENT + "refuses_every_unsigned_request");
  }

  private ObjectNode stub(int priority, int status) {
    Webhook any = document.webhooks().get(0);
    ObjectNode stub = JsonNodeFactory.instance.objectNode().put("priority", priority);
    ObjectNode request = stub.putObject("request");
    request.put("urlPathPattern", "/.*").put("method", any.method());
    ObjectNode headers = request.putObject("headers");
    headers.putObject("Content-Type").put("matches", "application/json(;.*)?");
    for (String header :
        List.of(WebhookHeaders.ID, WebhookHeaders.TIMESTAMP, WebhookHeaders.SIGNATURE)) {
      headers.putObject(header).put("matches", headerRules.pattern(any, header));
    }
    ObjectNode response = stub.putObject("response").put("status", status);
    if (status >= 300) {
      response.putObject("headers").put("Content-Type", ContractYaml.PROBLEM);
      response.putObject("jsonBody").put("status", status);
    }
    return stub;
  }

  private static ObjectNode headers(ObjectNode stub) {
    return (ObjectNode) stub.path("request").path("headers");
  }

  private static void require(ObjectNode stub, ObjectNode schema) {
    ((ObjectNode) stub.path("request"))
        .putArray("bodyPatterns")
        .addObject()
        .put("schemaVersion", "V202012")
        .set("matchesJsonSchema", schema);
  }

  /** An object whose name of the event is one that the document has not. */
  private ObjectNode unknownEvent() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putArray("required").add(TYPE);
    ObjectNode type = schema.putObject("properties").putObject(TYPE).put("type", "string");
    document.webhooks().stream()
        .map(Webhook::name)
        .forEach(type.putObject("not").putArray("enum")::add);
    return schema;
  }
}
