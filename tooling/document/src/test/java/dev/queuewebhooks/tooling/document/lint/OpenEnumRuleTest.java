package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenEnumRuleTest {

  @Test
  void acceptsKnownValuesThatAreReferredTo() {
    assertThat(
            Parcels.inSchemas(
                "WH130",
                """
                Sent:
                  properties:
                    carrier:
                      x-open-enum: true
                      anyOf:
                        - $ref: '#/components/schemas/Carrier'
                        - {type: string}
                Carrier: {type: string, enum: [bike, van]}
                """))
        .isEmpty();
  }

  @Test
  void asksListsInArraysToo() {
    assertThat(
            Parcels.inSchemas(
                "WH130",
                """
                Sent:
                  properties:
                    carriers: {type: array, items: {type: string, enum: [bike, van]}}
                """))
        .containsExactly(
            "/components/schemas/Sent/properties/carriers/items/enum: the enumeration does not say"
                + " whether more values may come");
  }

  @Test
  void leavesOutWhatSelectsAVariantOrAnEvent() {
    assertThat(
            Parcels.inSchemas(
                "WH130",
                """
                Sent:
                  properties:
                    type: {type: string, enum: [sent, lost]}
                    to:
                      oneOf:
                        - $ref: '#/components/schemas/House'
                      discriminator: {propertyName: kind}
                House:
                  required: [kind]
                  properties: {kind: {type: string, enum: [house, flat]}}
                """))
        .isEmpty();
  }

  @Test
  void leavesOutQuestionsAndAnswers() {
    assertThat(
            Parcels.findings(
                "WH130",
                """
                webhooks:
                  sent:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema: {type: string, not: {enum: [a, b]}}
                      responses:
                        '200':
                          description: Fine.
                          content:
                            application/json:
                              schema: {type: string, enum: [a, b]}
                """))
        .isEmpty();
  }
}
