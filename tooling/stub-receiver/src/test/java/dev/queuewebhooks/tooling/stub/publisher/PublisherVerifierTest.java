package dev.queuewebhooks.tooling.stub.publisher;

import static dev.queuewebhooks.tooling.stub.Fixtures.LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherVerifierTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final DeliveryCheck CHECK =
      DeliveryCheck.builder(Fixtures.parcels()).key(SECRET).build();
  private static final String SENT = "{\"type\":\"parcelSent\",\"weight\":3}";

  private PublisherVerifier verifier;
  private BrokenPublisher publisher;

  @BeforeEach
  void start() throws Exception {
    verifier = PublisherVerifier.builder(CHECK).awaiting(Duration.ofMillis(500)).start();
    publisher = new BrokenPublisher(verifier.uri(), SECRET);
  }

  @AfterEach
  void stop() {
    verifier.close();
  }

  private void reports(String report) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(verifier::verify)
        .withMessage(report.strip());
  }

  @Test
  void isContentWhenEveryEventCameAsTheDocumentSays() throws Exception {
    publisher.send("POST", "msg_1", SENT);
    publisher.send("POST", "msg_2", LOST);

    assertThat(verifier.verify()).hasToString("2 of 2 events emitted and verified");
  }

  @Test
  void waitsForAPublisherThatTakesItsTime() throws Exception {
    try (PublisherVerifier patient = PublisherVerifier.start(CHECK)) {
      BrokenPublisher slow = new BrokenPublisher(patient.uri(), SECRET);
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  slow.send("POST", "msg_1", SENT);
                  Thread.sleep(300);
                  slow.send("POST", "msg_2", LOST);
                  slow.send("POST", "msg_3", LOST);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(patient.verify().demanded())
          .extracting(event -> event.requests().size())
          .containsExactly(1, 2);
      sending.join();
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    publisher.send("POST", "msg_1", LOST);

    reports(
        """
        1 of 2 events emitted and verified
          parcelSent: not emitted
        """);
  }

  @Test
  void saysWhereToSendToWhenNothingCame() {
    reports(
        """
        0 of 2 events emitted and verified
          parcelSent: not emitted
          parcelLost: not emitted
          nothing came to %s within 500 ms: is that where the publisher sends to, and has it been \
        told to send?
        """
            .formatted(verifier.uri()));
  }

  @Test
  void findsEverythingThatIsWrongWithEveryRequest() throws Exception {
    publisher.send("PUT", "msg_1", SENT, "x-tenant", "", "x-attempt", "0");
    publisher.send("POST", "msg_2", LOST, "Content-Type", "text/plain");
    publisher.send("POST", "msg_3", LOST, "webhook-signature", "v1,AAAA");
    publisher.send("POST", "msg_4", "{\"type\":\"parcelLost\",\"note\":3}");
    publisher.send("POST", "msg_5", "{\"type\":\"parcelLost\",\"note\":4}");

    reports(
        """
        0 of 2 events emitted and verified
          parcelSent: emitted, but
            this event is sent with POST, not PUT (request #1)
            header x-attempt: must be at least 1 (request #1)
            header x-tenant: is missing (request #1)
          parcelLost: emitted, but
            the header content-type has to be there once, as application/json (request #2)
            webhook-signature fits none of the keys given here: signed with another key, or over \
        another id, timestamp or body than was sent (request #3)
            /note: must be string, not integer (requests #4, #5)
        """);
  }

  @Test
  void takesNoOtherTypeOfJsonThanTheOneInTheDocument() throws Exception {
    publisher.send("POST", "msg_1", SENT);
    publisher.send("POST", "msg_2", LOST, "Content-Type", "application/problem+json");

    reports(
        """
        1 of 2 events emitted and verified
          parcelLost: emitted, but
            the header content-type has to be there once, as application/json (request #2)
        """);
  }

  @Test
  void reportsWhatIsNoEventOfTheDocument() throws Exception {
    publisher.send("POST", "msg_1", SENT);
    publisher.send("POST", "msg_2", LOST);
    publisher.send("POST", "msg_3", "{\"type\":\"parcelEaten\"}");
    publisher.send("POST", "msg_4", "parcelEaten");

    reports(
        """
        2 of 2 events emitted and verified
          came, but cannot be matched to an event
            /type: must be one of 'parcelSent', 'parcelLost' (request #3)
            /: this is not JSON, see line 1, column 1 (request #4)
        """);
  }

  @Test
  void reportsMessagesThatCameAgainThoughTheyHadBeenTaken() throws Exception {
    publisher.send("POST", "msg_1", SENT);
    publisher.send("POST", "msg_2", LOST);
    publisher.send("POST", "msg_2", LOST);
    publisher.send("POST", "msg_1", LOST);

    reports(
        """
        1 of 2 events emitted and verified
          parcelLost: emitted, but
            the same message came again after request #2, which was answered with 204 (request #3)
            the webhook-id is that of request #1, which was answered with 202: every message needs \
        an id of its own (request #4)
        """);
  }

  @Test
  void letsAMessageComeAgainThatHadBeenRefused() throws Exception {
    publisher.send("POST", "msg_1", SENT, "webhook-timestamp", "1");
    publisher.send("POST", "msg_1", SENT);
    publisher.send("POST", "msg_2", LOST);

    reports(
        """
        1 of 2 events emitted and verified
          parcelSent: emitted, but
            webhook-timestamp is too far in the past (request #1)
        """);
  }

  @Test
  void expectsCertainEventsOnlyAndChecksTheOthersAsWell() throws Exception {
    try (PublisherVerifier some =
        PublisherVerifier.builder(CHECK)
            .only("parcelLost")
            .awaiting(Duration.ofSeconds(1))
            .start()) {
      BrokenPublisher partial = new BrokenPublisher(some.uri(), SECRET);
      partial.send("POST", "msg_1", LOST);
      assertThat(some.verify()).hasToString("1 of 1 events emitted and verified");

      partial.send("POST", "msg_2", "{\"type\":\"parcelSent\"}");
      assertThat(some.report())
          .hasToString(
              """
              1 of 1 events emitted and verified
                parcelSent: emitted, but
                  /: the required field 'weight' is missing (request #2)\
              """);
      assertThat(some.report().isVerified()).isFalse();
    }
  }

  @Test
  void refusesToExpectWhatIsNoEventOfTheDocument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublisherVerifier.builder(CHECK).only("parcelEaten"))
        .withMessage("the document has no event parcelEaten, but parcelSent, parcelLost");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublisherVerifier.builder(CHECK).only())
        .withMessage("name at least one event to expect");
  }

  @Test
  void givesTheRequestsToThoseWhoLook() throws Exception {
    publisher.send("POST", "msg_1", LOST);

    EventReport lost = verifier.report().demanded().get(1);

    assertThat(lost.isVerified()).isTrue();
    assertThat(lost.requests()).extracting(Delivery::body).containsExactly(LOST);
  }

  @Test
  void readsAsTheReadmeShows() throws Exception {
    publisher.send("POST", "msg_1", "{\"type\":\"parcelLost\",\"note\":3}");
    publisher.send("POST", "msg_2", LOST);
    publisher.send("POST", "msg_3", "{\"type\":\"parcelLost\",\"note\":3}");
    publisher.send("POST", "msg_2", "{\"type\":\"parcelLost\",\"note\":\"\"}");
    publisher.send("POST", "msg_5", "{\"type\":\"parcelEaten\"}");

    assertThat(Files.readString(Path.of("README.md")))
        .contains("```\n" + verifier.report() + "\n```");
  }
}
