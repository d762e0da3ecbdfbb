package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveFieldRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone", "phoneNumber", "email", "e-mail", "emailAddress", "recipient_email", "firstName",
        "first_name", "LastName", "billingAddress", "addresses", "dateOfBirth", "birthday", "ssn",
        "customerIBAN", "accessToken", "password", "ipAddress", "postalCode", "apiKey", "secrets"
      })
  void looksSensitive(String name) {
    assertThat(SensitiveNames.contains(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "emailId",
        "email_id",
        "email_verified",
        "phoneType",
        "addressCount",
        "tokenType",
        "passwordChangedAt",
        "label",
        "tokenized",
        "status",
        "id",
        "station"
      })
  void doesNotLookSensitive(String name) {
    assertThat(SensitiveNames.contains(name)).isFalse();
  }

  @Test
  void acceptsAMarkWhereverItStands() {
    assertThat(
            Parcels.inSchemas(
                "WH140",
                """
                Sent:
                  properties:
                    email: {$ref: '#/components/schemas/Mail'}
                    phones: {type: array, items: {type: string, x-sensitive: true}}
                    address: {anyOf: [{$ref: '#/components/schemas/Address'}, {type: 'null'}]}
                    token: {type: string, x-sensitive: false}
                    settings:
                      x-sensitive: true
                      properties: {password: {type: string}}
                Mail: {type: string, x-sensitive: true}
                Address: {properties: {line: {type: string, x-sensitive: true}}}
                """))
        .isEmpty();
  }

  @Test
  void asksAgainWhereAMarkedFieldIsAlsoSentWithoutAMark() {
    assertThat(
            Parcels.inSchemas(
                "WH140",
                """
                Sent:
                  properties:
                    hidden: {x-sensitive: true, allOf: [{$ref: '#/components/schemas/Person'}]}
                    shown: {$ref: '#/components/schemas/Person'}
                Person: {properties: {lastName: {type: string}}}
                """))
        .containsExactly(
            "/components/schemas/Person/properties/lastName: the property 'lastName' looks"
                + " sensitive and is not marked");
  }

  @Test
  void leavesOutWhatCannotHoldSuchAValue() {
    assertThat(
            Parcels.inSchemas(
                "WH140",
                """
                Sent:
                  properties:
                    email: {type: boolean}
                    phone: {type: string, enum: [home, work]}
                    birth: {type: string, format: date-time}
                """))
        .isEmpty();
  }
}
