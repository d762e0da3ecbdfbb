package dev.queuewebhooks.tooling.stub.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrictnessTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final WebhookDocument ORDERS =
      WebhookDocument.parse(
          "orders.yaml",
          """
          openapi: 3.1.0
          info: {title: Orders, version: '1'}
          x-webhook-alternate-envelope: {fields: [type], movedInto: /data}
          webhooks:
            orderPlaced:
              post:
                parameters:
                  - {name: webhook-signature, in: header, required: true, schema: {type: string}}
                requestBody:
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [type, data]
                        properties:
                          type: {type: string, const: orderPlaced}
                          data: {type: object}
                responses:
                  '204': {description: Taken.}
          """
              .getBytes(UTF_8));

  private static PublisherReport report(DeliveryCheck check, String body) throws Exception {
    try (PublisherVerifier verifier =
        PublisherVerifier.builder(check).awaiting(Duration.ofMillis(300)).start()) {
      new BrokenPublisher(verifier.uri(), SECRET).send("POST", "msg_1", body);
      return verifier.report();
    }
  }

  @Test
  void refusesTheFormOfTheBodyThatOnlyReceiversAccept() throws Exception {
    DeliveryCheck check = DeliveryCheck.builder(ORDERS).key(SECRET).build();

    assertThat(report(check, "{\"type\":\"orderPlaced\",\"data\":{}}").isVerified()).isTrue();
    assertThat(report(check, "{\"data\":{\"type\":\"orderPlaced\"}}"))
        .hasToString(
            """
            0 of 1 events emitted and verified
              orderPlaced: emitted, but
                /: has type in data: receivers accept that form of the body too, but no sender may \
            emit it (x-webhook-alternate-envelope) (request #1)\
            """);
  }

  @Test
  void saysNothingOfSignaturesOverBodiesThatItCannotRead() throws Exception {
    DeliveryCheck check = DeliveryCheck.builder(ORDERS).key(SECRET).build();
    try (PublisherVerifier verifier =
        PublisherVerifier.builder(check).awaiting(Duration.ofMillis(300)).start()) {
      new BrokenPublisher(verifier.uri(), SECRET)
          .send("POST", "msg_1", "not really", "Content-Encoding", "gzip");

      assertThat(verifier.report())
          .hasToString(
              """
              0 of 1 events emitted and verified
                orderPlaced: not emitted
                came, but cannot be matched to an event
                  the body is compressed: send it without a content encoding (request #1)\
              """);
    }
  }

  @Test
  void saysWhenItCouldNotVerifySignatures() throws Exception {
    assertThat(report(DeliveryCheck.of(ORDERS), "{\"type\":\"orderPlaced\",\"data\":{}}"))
        .hasToString(
            """
            1 of 1 events emitted and verified
              signatures were not verified: give the check a key\
            """);
  }
}
