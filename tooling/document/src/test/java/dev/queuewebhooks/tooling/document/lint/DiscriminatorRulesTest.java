package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscriminatorRulesTest {

  private static final String BRANCHES =
      """
      House:
        required: [kind]
        properties: {kind: {type: string, enum: [house, flat]}}
      Locker:
        required: [kind]
        properties: {kind: {type: string, const: Locker}}
      """;

  private static String union(String rest) {
    return """
    Sent:
      oneOf:
        - $ref: '#/components/schemas/House'
        - $ref: '#/components/schemas/Locker'
    """
        + rest.indent(2)
        + BRANCHES;
  }

  @Test
  void takesTheNameOfASchemaForItsValue() {
    String schemas = union("discriminator: {propertyName: kind}");
    assertThat(Parcels.inSchemas("WH074", schemas))
        .containsExactly(
            "/components/schemas/Sent/oneOf/0: without a mapping 'House' is selected by that name,"
                + " but its 'kind' is 'house', 'flat'");
    assertThat(Parcels.inSchemas("WH071", schemas)).isEmpty();
  }

  @Test
  void findsValuesOfABranchThatNothingMaps() {
    String schemas = union("discriminator: {propertyName: kind, mapping: {house: House}}");
    assertThat(Parcels.inSchemas("WH074", schemas))
        .containsExactly(
            "/components/schemas/Sent/discriminator/mapping: 'House' also allows 'flat'");
    assertThat(Parcels.inSchemas("WH070", schemas)).isEmpty();
    assertThat(Parcels.inSchemas("WH071", schemas)).isEmpty();
  }

  @Test
  void refusesABranchThatIsWrittenInTheUnion() {
    String schemas =
        """
        Sent:
          anyOf:
            - required: [kind]
              properties: {kind: {type: string}}
            - type: 'null'
          discriminator: {propertyName: kind}
        """;
    assertThat(Parcels.inSchemas("WH071", schemas))
        .containsExactly(
            "/components/schemas/Sent/anyOf/0: the branch is written in the union, so no value can"
                + " select it");
  }

  @Test
  void findsThePropertyBehindReferencesAndCombinations() {
    String schemas =
        """
        Sent:
          oneOf:
            - $ref: '#/components/schemas/House'
          discriminator: {propertyName: kind, mapping: {house: '#/components/schemas/House'}}
        House:
          allOf:
            - $ref: '#/components/schemas/Kind'
            - required: [kind]
        Kind:
          properties: {kind: {$ref: '#/components/schemas/KindOfHouse'}}
        KindOfHouse:
          type: string
          const: house
        """;
    for (String rule : new String[] {"WH070", "WH071", "WH072", "WH073", "WH074", "WH075"}) {
      assertThat(Parcels.inSchemas(rule, schemas)).isEmpty();
    }
  }

  @Test
  void branchesThatRequireDifferentThingsCanBeToldApart() {
    String schemas =
        """
        Sent:
          oneOf:
            - {type: object, required: [street], properties: {street: {}, note: {}}}
            - {type: object, properties: {locker: {}, note: {}}}
            - {type: string}
        """;
    assertThat(Parcels.inSchemas("WH076", schemas)).isEmpty();
  }

  @Test
  void branchesWithTheSameConstantCannotBeToldApart() {
    String schemas =
        """
        Sent:
          oneOf:
            - {type: object, required: [kind], properties: {kind: {const: house}}}
            - {type: object, required: [kind], properties: {kind: {const: locker}}}
            - {type: object, required: [kind], properties: {kind: {const: house}}}
        """;
    assertThat(Parcels.inSchemas("WH076", schemas))
        .containsExactly(
            "/components/schemas/Sent/oneOf/2: nothing tells this branch from branch 1");
  }
}
