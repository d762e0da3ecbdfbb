package dev.queuewebhooks.tooling.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What receivers accept besides what the schemas describe. */
class AlternateEnvelopeTest {

  private static final WebhookDocument DOCUMENT =
      WebhookDocument.parse(
          "parcels.yaml",
          """
          openapi: 3.1.0
          info: {title: Parcels, version: 1.0.0}
          webhooks:
            parcelSent:
              post:
                requestBody:
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [type, shop, data]
                        properties:
                          type: {type: string, const: parcelSent}
                          shop: {type: string}
                          data: {type: object, required: [id]}
            parcelLost:
              post:
                requestBody:
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [type]
                        properties:
                          type: {type: string, const: parcelLost}
          x-webhook-alternate-envelope:
            fields: [type, shop]
            movedInto: /data
          """
              .getBytes(UTF_8));

  private final PayloadValidator received = PayloadValidator.ofReceived(DOCUMENT);

  private static List<String> check(PayloadValidator validator, String payload) {
    return validator.check(payload.getBytes(UTF_8)).violations().stream()
        .map(Violation::toString)
        .toList();
  }

  @Test
  void receiversAcceptTheFieldsInsideTheObject() {
    assertThat(check(received, "{\"data\":{\"type\":\"parcelSent\",\"shop\":\"a\",\"id\":1}}"))
        .isEmpty();
    assertThat(check(received, "{\"shop\":\"a\",\"data\":{\"type\":\"parcelSent\",\"id\":1}}"))
        .isEmpty();
    assertThat(check(received, "{\"type\":\"parcelSent\",\"shop\":\"a\",\"data\":{\"id\":1}}"))
        .isEmpty();
  }

  @Test
  void theEventIsToldByTheFieldInside() {
    byte[] payload = "{\"data\":{\"type\":\"parcelLost\"}}".getBytes(UTF_8);

    assertThat(received.check(payload).webhook()).extracting(Webhook::name).isEqualTo("parcelLost");
  }

  @Test
  void sendersMustNotEmitThem() {
    assertThat(
            check(
                PayloadValidator.of(DOCUMENT),
                "{\"data\":{\"type\":\"parcelSent\",\"shop\":\"a\",\"id\":1}}"))
        .containsExactly("/type: is missing, and says which event this is");
  }

  @Test
  void whatIsMissingInBothPlacesIsMissing() {
    assertThat(check(received, "{\"data\":{\"type\":\"parcelSent\",\"id\":1}}"))
        .containsExactly("/: the required field 'shop' is missing");
    assertThat(check(received, "{\"data\":[\"parcelSent\"]}"))
        .containsExactly("/type: is missing, and says which event this is");
  }

  @Test
  void aFieldAtItsOwnPlaceCounts() {
    String payload =
        "{\"type\":\"parcelSent\",\"shop\":\"a\",\"data\":{\"type\":\"parcelLost\",\"id\":1}}";

    assertThat(received.check(payload.getBytes(UTF_8)).webhook())
        .extracting(Webhook::name)
        .isEqualTo("parcelSent");
  }
}
