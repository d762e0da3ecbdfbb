package dev.queuewebhooks.tooling.document.export;

import static dev.queuewebhooks.tooling.document.export.SchemaFixture.document;
import static dev.queuewebhooks.tooling.document.export.SchemaFixture.json;
import static dev.queuewebhooks.tooling.document.export.SchemaFixture.only;
import static dev.queuewebhooks.tooling.document.export.SchemaFixture.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventSchemasTest {

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
