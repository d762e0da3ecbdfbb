package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityRulesTest {

  private static String two(String sent, String lost, String schemas) {
    return """
    webhooks:
      sent:
        post:
          %s
          requestBody:
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/%s'
      lost:
        post:
          requestBody:
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/%s'
    components:
      schemas:
    %s"""
        .formatted("summary: A parcel.", sent, lost, schemas.indent(4));
  }

  @Test
  void acceptsASharedBodyThatListsBothEvents() {
    String document =
        two(
            "Parcel",
            "Parcel",
            """
            Parcel:
              properties:
                event:
                  enum: [sent, lost]
            """);
    assertThat(Parcels.findings("WH060", document)).isEmpty();
    assertThat(Parcels.findings("WH061", document)).isEmpty();
  }

  @Test
  void readsTheConstantsOfAUnion() {
    String document =
        two(
            "Parcel",
            "Parcel",
            """
            Parcel:
              oneOf:
                - properties: {type: {const: sent}}
                - allOf:
                    - properties: {type: {const: lost}}
            """);
    assertThat(Parcels.findings("WH061", document)).isEmpty();
  }

  @Test
  void leavesAListAloneThatIsAboutSomethingElse() {
    String document =
        two(
            "Parcel",
            "Parcel",
            """
            Parcel:
              properties:
                type:
                  enum: [letter, box]
            """);
    assertThat(Parcels.findings("WH060", document)).isEmpty();
    assertThat(Parcels.findings("WH061", document)).hasSize(2);
  }

  @Test
  void acceptsAHeaderThatNamesTheEvent() {
    String document =
        """
        webhooks:
          sent:
            post:
              parameters:
                - {name: X-Event, in: header, schema: {type: string, const: sent}}
              requestBody:
                content: {application/json: {schema: {type: object}}}
          lost:
            post:
              requestBody:
                content: {application/json: {schema: {type: object}}}
        """;
    assertThat(Parcels.findings("WH061", document))
        .singleElement()
        .asString()
        .startsWith("/webhooks/lost/");
  }

  @Test
  void asksNothingOfTheOnlyEvent() {
    assertThat(Parcels.inSchemas("WH061", "Sent:\n  type: object\n")).isEmpty();
  }
}
