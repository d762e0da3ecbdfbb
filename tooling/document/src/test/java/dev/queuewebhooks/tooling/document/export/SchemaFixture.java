package dev.queuewebhooks.tooling.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small documents, and the schemas of their events. */
final class SchemaFixture {

  private SchemaFixture() {}

  static WebhookDocument document(String webhooks, String schemas) {
    String text =
        """
        openapi: 3.1.0
        info:
          title: Parcels & more
          version: 2.0.1
        webhooks:
        %s
        components:
          schemas:
        %s
        """
            .formatted(webhooks.indent(2), schemas.indent(4));
    return WebhookDocument.parse("openapi.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  static String webhook(String name, String schema) {
    return """
        %s:
          post:
            operationId: %s
            summary: A parcel is sent
            requestBody:
              content:
                application/json:
                  schema:
        %s
            responses:
              '204':
                description: Done
        """
        .formatted(name, name, schema.indent(12));
  }

  static JsonNode only(String schemas) {
    return only(document(webhook("parcelSent", "$ref: '#/components/schemas/Sent'"), schemas));
  }

  static JsonNode only(WebhookDocument document) {
    List<EventSchema> schemas = EventSchemas.of(document);
    assertThat(schemas).hasSize(1);
    return schemas.get(0).schema();
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
