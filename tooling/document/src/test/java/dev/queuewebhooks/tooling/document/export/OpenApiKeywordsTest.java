package dev.queuewebhooks.tooling.document.export;

import static dev.queuewebhooks.tooling.document.export.SchemaFixture.json;
import static dev.queuewebhooks.tooling.document.export.SchemaFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of keywords that OpenAPI has and JSON Schema has not. */
class OpenApiKeywordsTest {

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
}
