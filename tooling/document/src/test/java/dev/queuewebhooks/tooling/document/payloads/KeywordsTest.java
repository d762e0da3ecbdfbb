package dev.queuewebhooks.tooling.document.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each keyword of JSON Schema does to the payloads that are made. */
class KeywordsTest {

  private static Parcels parcel(String schema) {
    return Parcels.with("Parcel: " + schema + "\n");
  }

  @Test
  void takesConstantsAndListedValues() {
    assertThat(parcel("{const: 1.50}").values()).containsExactly("1.50");
    assertThat(parcel("{enum: [1, two, null, true]}").values())
        .containsExactly("1", "null", "\"two\"", "true");
    assertThat(parcel("{type: string, enum: [a, b], not: {const: a}}").values())
        .containsExactly("\"b\"");
  }

  @Test
  void keepsNumbersWithinTheirBounds() {
    assertThat(parcel("{type: integer, minimum: 3, maximum: 9}").values())
        .containsExactly("3", "4", "9", "8", "6");
    assertThat(parcel("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}").values())
        .containsExactly("0.5");
    assertThat(parcel("{type: integer, multipleOf: 5, minimum: 1, maximum: 12}").values())
        .containsExactly("5", "10");
    assertThat(parcel("{type: integer, format: int64}").values())
        .contains("9223372036854775807", "-9223372036854775808");
    assertThat(parcel("{type: integer}").values()).contains("18446744073709551616");
  }

  @Test
  void writesTextsThatMatchPatternsAndFormats() {
    assertThat(parcel("{type: string, pattern: '^[A-Z]{3}-[0-9]+$'}").values())
        .isNotEmpty()
        .allMatch(text -> text.matches("\"[A-Z]{3}-[0-9]+\""));
    assertThat(parcel("{type: string, format: date}").values())
        .containsExactly("\"2026-03-02\"", "\"2028-02-29\"");
    assertThat(
            parcel("{type: string, pattern: '(a{1000}){1000}{1000}', example: none}").made().gaps())
        .isNotEmpty();
  }

  @Test
  void prefersWhatTheAuthorGives() {
    assertThat(parcel("{type: string, examples: [no, A2], pattern: '^[A-Z]\\d$'}").values())
        .startsWith("\"A2\"");
  }

  @Test
  void joinsSchemasWithAllOf() {
    assertThat(
            parcel(
                    "{allOf: [{type: object, required: [a], properties: {a: {type: string}}},"
                        + " {properties: {a: {enum: [x]}, b: {type: boolean}}}]}")
                .values())
        .contains("{\"a\":\"x\",\"b\":true}", "{\"a\":\"x\"}");
  }

  @Test
  void makesABranchThatIsTheOnlyOneToMatch() {
    assertThat(
            parcel(
                    "{type: object, properties: {a: {type: integer, const: 1}, b: {type: integer,"
                        + " const: 2}}, oneOf: [{required: [a]}, {required: [b]}]}")
                .values())
        .contains("{\"a\":1}", "{\"b\":2}")
        .doesNotContain("{}", "{\"a\":1,\"b\":2}");
  }

  @Test
  void namesTheBranchInADiscriminator() {
    assertThat(
            Parcels.with(
                    """
                    Parcel:
                      anyOf: [{$ref: '#/components/schemas/Box'}, {$ref: '#/components/schemas/Bag'}]
                      discriminator:
                        propertyName: kind
                        mapping: {box: '#/components/schemas/Box', crate: '#/components/schemas/Box'}
                    Box: {type: object, required: [kind], properties: {kind: {type: string}}}
                    Bag: {type: object, required: [kind], properties: {kind: {type: string}, n: {const: 1}}}
                    """)
                .values())
        .contains("{\"kind\":\"box\"}", "{\"kind\":\"crate\"}", "{\"kind\":\"Bag\",\"n\":1}");
  }

  @Test
  void heedsConditionsAndDependencies() {
    assertThat(
            parcel(
                    "{type: object, required: [kind], properties: {kind: {enum: [a, b]}, n: {const:"
                        + " 1}}, if: {properties: {kind: {const: a}}}, then: {required: [n]}}")
                .values())
        .contains("{\"kind\":\"a\",\"n\":1}", "{\"kind\":\"b\"}")
        .doesNotContain("{\"kind\":\"a\"}");
    assertThat(
            parcel(
                    "{type: object, required: [a], properties: {a: {const: 1}, b: {const: 2}},"
                        + " dependentRequired: {a: [b]}}")
                .values())
        .contains("{\"a\":1,\"b\":2}")
        .doesNotContain("{\"a\":1}");
  }

  @Test
  void leavesOutWhatDoesNotGoTogether() {
    assertThat(
            parcel(
                    "{type: object, properties: {a: {const: 1}, b: {const: 2}, c: {const: 3}},"
                        + " not: {required: [a, b]}}")
                .values())
        .contains("{\"a\":1,\"c\":3}", "{}");
    assertThat(
            parcel(
                    "{type: object, additionalProperties: false, maxProperties: 1, minProperties: 1,"
                        + " properties: {a: {const: 1}, b: {const: 2}}}")
                .values())
        .containsExactly("{\"a\":1}");
  }

  @Test
  void addsFieldsThatOnlyTheirNamesOrTypesTell() {
    assertThat(parcel("{type: object, patternProperties: {'^x-[a-c]$': {const: 1}}}").values())
        .anyMatch(value -> value.matches(".*\"x-[a-c]\":1.*"));
    assertThat(parcel("{type: object, additionalProperties: {const: 1}}").values())
        .contains("{\"unknownField\":1}");
    assertThat(
            parcel(
                    "{type: object, additionalProperties: {const: 1}, propertyNames: {pattern:"
                        + " '^[a-c]+$'}}")
                .values())
        .anyMatch(value -> value.matches("\\{\"[a-c]+\":1}"));
  }

  @Test
  void makesListsOfTheirKindAndLength() {
    assertThat(parcel("{type: array, items: {const: 1}, minItems: 2, maxItems: 3}").values())
        .containsExactly("[1,1]", "[1,1,1]");
    assertThat(parcel("{type: array, items: {type: boolean}, uniqueItems: true}").values())
        .contains("[true]", "[true,false]", "[]");
    assertThat(
            parcel("{type: array, prefixItems: [{const: 1}, {const: b}], items: false}").values())
        .contains("[1,\"b\"]", "[]");
    assertThat(parcel("{type: array, contains: {const: 7}}").values())
        .isNotEmpty()
        .allMatch(value -> value.contains("7"));
  }

  @Test
  void takesAnythingWhereNothingIsAskedFor() {
    assertThat(parcel("{}").values())
        .containsExactly("\"anything\"", "null", "1.5", "true", "{\"a\":1}", "[\"a\",1]");
  }
}
