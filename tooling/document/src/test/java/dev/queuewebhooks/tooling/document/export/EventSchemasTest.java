package dev.queuewebhooks.tooling.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSchemasTest {

  private static WebhookDocument document(String webhooks, String schemas) {
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

  private static String webhook(String name, String schema) {
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

  private static JsonNode only(String schemas) {
    return only(document(webhook("parcelSent", "$ref: '#/components/schemas/Sent'"), schemas));
  }

  private static JsonNode only(WebhookDocument document) {
    List<EventSchema> schemas = EventSchemas.of(document);
    assertThat(schemas).hasSize(1);
    return schemas.get(0).schema();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void putsTheBodyAtTheTopAndOnlyWhatItReachesBelow() {
    JsonNode schema =
        only(
            """
            Sent:
              type: object
              properties:
                size:
                  $ref: '#/components/schemas/Size'
                sizes:
                  type: array
                  items:
                    $ref: '#/components/schemas/Size'
            Size:
              anyOf:
                - $ref: '#/components/schemas/Box'
                - type: 'null'
            Box:
              type: string
            Unused:
              type: integer
            """);
    assertThat(schema)
        .isEqualTo(
            json(
                """
                {
                  '$schema': 'https://json-schema.org/draft/2020-12/schema',
                  '$id': 'urn:webhooks:parcels-more:2.0.1:parcelSent',
                  'title': 'Sent',
                  'description': 'A parcel is sent',
                  'type': 'object',
                  'properties': {
                    'size': {'$ref': '#/$defs/Size'},
                    'sizes': {'type': 'array', 'items': {'$ref': '#/$defs/Size'}}
                  },
                  '$defs': {
                    'Box': {'type': 'string'},
                    'Size': {'anyOf': [{'$ref': '#/$defs/Box'}, {'type': 'null'}]}
                  }
                }
                """));
    assertThat(schema.propertyNames())
        .startsWith("$schema", "$id", "title", "description")
        .endsWith("$defs");
  }

  @Test
  void keepsTitleAndDescriptionOfTheSchemaItself() {
    JsonNode schema = only("Sent:\n  title: Own\n  description: Of its own\n  type: object");
    assertThat(schema.path("title").asString()).isEqualTo("Own");
    assertThat(schema.path("description").asString()).isEqualTo("Of its own");
  }

  @Test
  void takesTheNameOfTheEventWhenTheSchemaHasNone() {
    JsonNode schema = only(document(webhook("parcelSent", "type: object"), "Other: {}"));
    assertThat(schema.path("title").asString()).isEqualTo("parcelSent");
    assertThat(schema.has("$defs")).isFalse();
  }

  @Test
  void refersToItselfByTheTop() {
    JsonNode schema =
        only(
            """
            Sent:
              type: object
              properties:
                earlier:
                  $ref: '#/components/schemas/Sent'
                part:
                  $ref: '#/components/schemas/Part'
            Part:
              type: object
              properties:
                part:
                  $ref: '#/components/schemas/Part'
                of:
                  $ref: '#/components/schemas/Sent'
            """);
    assertThat(schema.at("/properties/earlier")).isEqualTo(json("{'$ref': '#'}"));
    assertThat(schema.at("/$defs/Part/properties"))
        .isEqualTo(json("{'part': {'$ref': '#/$defs/Part'}, 'of': {'$ref': '#'}}"));
  }

  @Test
  void keepsWhatStandsBesideAReference() {
    JsonNode schema =
        only(
            document(
                webhook("parcelSent", "$ref: '#/components/schemas/Sent'\nrequired: [id]"),
                "Sent:\n  type: object"));
    assertThat(schema.path("$ref").asString()).isEqualTo("#/$defs/Sent");
    assertThat(schema.path("required")).isEqualTo(json("['id']"));
    assertThat(schema.at("/$defs/Sent")).isEqualTo(json("{'type': 'object'}"));
  }

  @Test
  void namesPartsOfSchemasAfterTheirPlace() {
    JsonNode schema =
        only(
            """
            Sent:
              type: object
              properties:
                from:
                  $ref: '#/components/schemas/Address/properties/first%20line'
            Address:
              type: object
              properties:
                first line:
                  type: string
            """);
    assertThat(schema.at("/properties/from/$ref").asString())
        .isEqualTo("#/$defs/Address.properties.first_line");
    assertThat(schema.path("$defs"))
        .isEqualTo(json("{'Address.properties.first_line': {'type': 'string'}}"));
  }

  @Test
  void leavesOutWhatOnlyOpenApiUnderstands() {
    JsonNode schema =
        only(
            """
            Sent:
              type: object
              externalDocs:
                url: https://example.com
              xml:
                name: sent
              x-internal: true
              properties:
                x-ray:
                  type: boolean
                example:
                  type: string
                  example: a
                item:
                  oneOf:
                    - $ref: '#/components/schemas/Box'
                  discriminator:
                    propertyName: kind
            Box:
              type: object
              required: [kind]
              properties:
                kind:
                  type: string
                  const: Box
            """);
    assertThat(schema.propertyNames())
        .containsExactly("$schema", "$id", "title", "description", "type", "properties", "$defs");
    assertThat(schema.path("properties"))
        .isEqualTo(
            json(
                """
                {
                  'x-ray': {'type': 'boolean'},
                  'example': {'type': 'string', 'examples': ['a']},
                  'item': {'oneOf': [{'$ref': '#/$defs/Box'}]}
                }
                """));
  }

  @Test
  void leavesDataAsItIs() {
    JsonNode schema =
        only(
            """
            Sent:
              type: object
              const:
                $ref: '#/components/schemas/Nothing'
                x-kept: true
              examples:
                - nullable: true
                  example: 1
            """);
    assertThat(schema.path("const"))
        .isEqualTo(json("{'$ref': '#/components/schemas/Nothing', 'x-kept': true}"));
    assertThat(schema.path("examples")).isEqualTo(json("[{'nullable': true, 'example': 1}]"));
  }

  @Test
  void writesNullableAsAType() {
    JsonNode properties =
        only("""
                Sent:
                  type: object
                  properties:
                    one:
                      type: string
                      nullable: true
                    two:
                      type: [string, 'null']
                      nullable: true
                    three:
                      type: string
                      nullable: false
                    untyped:
                      nullable: true
                """)
            .path("properties");
    assertThat(properties)
        .isEqualTo(
            json(
                """
                {
                  'one': {'type': ['string', 'null']},
                  'two': {'type': ['string', 'null']},
                  'three': {'type': 'string'},
                  'untyped': {}
                }
                """));
  }

  @Test
  void saysWhatTheIntegerFormatsOfOpenApiMean() {
    JsonNode properties =
        only("""
                Sent:
                  type: object
                  properties:
                    small:
                      type: integer
                      format: int32
                    large:
                      type: integer
                      format: int64
                    bounded:
                      type: integer
                      format: int32
                      minimum: 0
                      maximum: 5000000000
                """)
            .path("properties");
    assertThat(json(properties.toString()))
        .isEqualTo(
            json(
                """
                {
                  'small': {
                    'type': 'integer', 'format': 'int32',
                    'minimum': -2147483648, 'maximum': 2147483647
                  },
                  'large': {
                    'type': 'integer', 'format': 'int64',
                    'minimum': -9223372036854775808, 'maximum': 9223372036854775807
                  },
                  'bounded': {
                    'type': 'integer', 'format': 'int32', 'minimum': 0, 'maximum': 2147483647
                  }
                }
                """));
  }

  @Test
  void takesTheJsonBodyOfEachEventThatHasOne() {
    String text = webhook("textSent", "type: string").replace("application/json", "text/plain");
    String problem =
        webhook("problemSent", "type: object").replace("application/json", "application/x+json");
    List<EventSchema> schemas =
        EventSchemas.of(
            document(
                webhook("parcelSent", "type: object")
                    + text
                    + problem
                    + webhook("parcel/lost", "type: object").replace("Id: parcel/", "Id: "),
                "Other: {}"));
    assertThat(schemas)
        .extracting(EventSchema::event)
        .containsExactly("parcelSent", "problemSent", "parcel/lost");
    assertThat(schemas.get(2).fileName()).isEqualTo("parcel%2Flost.schema.json");
    assertThat(schemas.get(2).schema().path("$id").asString()).endsWith(":parcel%2Flost");
  }
}
