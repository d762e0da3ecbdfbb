package dev.queuewebhooks.tooling.document.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadMakerTest {

  private static final String EVERYTHING =
      """
      Parcel:
        type: object
        required: [id, state]
        properties:
          id: {type: string, format: uuid}
          state: {type: string, enum: [sent, lost]}
          note: {type: [string, 'null'], maxLength: 5}
          weight: {type: integer, format: int32, minimum: 1}
          content: {oneOf: [{$ref: '#/components/schemas/Box'}, {$ref: '#/components/schemas/Bag'}]}
          stops: {type: array, maxItems: 3, items: {type: string, format: date-time}}
      Box: {type: object, required: [height], properties: {height: {type: number}}}
      Bag: {type: object, required: [colour], properties: {colour: {type: string}}}
      """;

  @Test
  void startsWithAllFieldsAndWithTheRequiredOnes() {
    assertThat(Parcels.with(EVERYTHING).lines())
        .startsWith(
            "all fields: {\"id\":\"0b8d2a52-6a3c-4f5e-9d1f-2c7a1e4b9f60\",\"state\":\"sent\","
                + "\"note\":\"text\",\"weight\":1,\"content\":{\"height\":1},"
                + "\"stops\":[\"2026-03-02T08:00:00Z\"]}",
            "only required fields: "
                + "{\"id\":\"0b8d2a52-6a3c-4f5e-9d1f-2c7a1e4b9f60\",\"state\":\"sent\"}");
  }

  @Test
  void thenChangesOneThingAtATime() {
    List<String> names =
        Parcels.with(EVERYTHING).made().payloads().stream().map(MadePayload::name).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .contains(
            "Bag at /content",
            "null at /note",
            "\"lost\" at /state",
            "as few items as allowed at /stops",
            "many items at /stops",
            "an empty text at /note",
            "the longest text at /note",
            "the longest text beyond 16 bits at /note",
            "the largest number at /weight",
            "a UUID in capitals at /id",
            "nine digits of a second at /stops/0",
            "Bag, an unknown field at /content",
            "an unknown object at /",
            "without /weight");
  }

  @Test
  void makesOnlyWhatIsValidAndTheSameEveryTime() {
    Parcels parcels = Parcels.with(EVERYTHING);
    MadePayloads made = parcels.made();
    assertThat(made.gaps()).isEmpty();
    assertThat(made.payloads())
        .hasSizeBetween(30, PayloadMaker.MOST)
        .allSatisfy(
            payload ->
                assertThat(
                        parcels
                            .validator()
                            .validate(parcels.document().webhooks().get(0), payload.value()))
                    .as(payload.name())
                    .isEmpty());
    assertThat(Parcels.with(EVERYTHING).lines()).isEqualTo(parcels.lines());
  }

  @Test
  void makesAFewThatTellAsMuchAsTheyCan() {
    assertThat(Parcels.with(EVERYTHING).names(6))
        .containsExactly(
            "all fields",
            "only required fields",
            "Bag at /content",
            "null at /note",
            "\"lost\" at /state",
            "the longest text at /note");
  }

  @Test
  void goesTwoRoundsThroughASchemaThatContainsItself() {
    assertThat(
            Parcels.with(
                    """
                    Parcel:
                      type: object
                      additionalProperties: false
                      properties:
                        parts: {type: array, items: {$ref: '#/components/schemas/Parcel'}}
                        whole: {$ref: '#/components/schemas/Parcel'}
                    """)
                .values())
        .containsExactly(
            "{\"parts\":[{}],\"whole\":{}}",
            "{}",
            "{\"parts\":[{},{},{}],\"whole\":{}}",
            "{\"whole\":{}}",
            "{\"parts\":[],\"whole\":{}}",
            "{\"parts\":[{}]}");
  }

  @Test
  void staysBoundedWhereASchemaIsVeryLarge() {
    StringBuilder schemas = new StringBuilder("Parcel: {$ref: '#/components/schemas/S0'}\n");
    for (int i = 0; i < 40; i++) {
      schemas.append(
          "S%d: {type: object, required: [a, b], properties: {a: {$ref: '%s'}, b: {$ref: '%s'}}}\n"
              .formatted(
                  i, "#/components/schemas/S" + (i + 1), "#/components/schemas/S" + (i + 1)));
    }
    schemas.append("S40: {type: object}\n");
    MadePayloads made = Parcels.with(schemas.toString()).made();
    assertThat(made.payloads()).isEmpty();
    assertThat(made.gaps().toString()).contains("nothing was found that it allows");
  }

  @Test
  void saysWhatItCannotMake() {
    MadePayloads made =
        Parcels.with(
                """
                Parcel:
                  type: object
                  properties:
                    code: {type: string, pattern: '^a$', minLength: 2}
                    kind: {anyOf: [{type: integer, minimum: 3, maximum: 2}, {type: boolean}]}
                """)
            .made();
    assertThat(made.payloads()).isNotEmpty();
    assertThat(made.gaps())
        .extracting(Gap::toString)
        .containsExactly(
            "/components/schemas/Parcel/properties/code: no string was found for it",
            "/components/schemas/Parcel/properties/kind/anyOf/0: no integer was found for it");
  }
}
