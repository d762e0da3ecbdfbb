package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachedSchemaRuleTest {

  @Test
  void countsUnionsOfEventsAndSchemasThatExtendOne() {
    assertThat(
            Parcels.inSchemas(
                "WH150",
                """
                Event:
                  oneOf:
                    - $ref: '#/components/schemas/Sent'
                Sent:
                  properties: {to: {$ref: '#/components/schemas/Address'}}
                Address:
                  properties: {kind: {type: string}}
                  discriminator: {propertyName: kind}
                House:
                  allOf:
                    - $ref: '#/components/schemas/Address'
                    - $ref: '#/components/schemas/Door'
                Door: {type: object}
                Forgotten: {type: object}
                """))
        .containsExactly("/components/schemas/Forgotten: no webhook needs the schema 'Forgotten'");
  }

  @Test
  void countsAllThatIsReferredToOnTheWay() {
    assertThat(
            Parcels.inSchemas(
                "WH150",
                """
                Sent: {$ref: '#/components/schemas/Alias'}
                Alias: {$ref: '#/components/schemas/Parcel/properties/inner'}
                Parcel: {properties: {inner: {not: {$ref: '#/components/schemas/Never'}}}}
                Never: {type: object}
                """))
        .isEmpty();
  }

  @Test
  void asksNothingOfDocumentsThatHavePathsAsWell() {
    assertThat(
            Parcels.findings(
                "WH150",
                """
                paths:
                  /parcels: {get: {summary: All parcels.}}
                webhooks:
                  sent: {post: {summary: A parcel was sent.}}
                components:
                  schemas: {Parcel: {type: object}}
                """))
        .isEmpty();
  }
}
