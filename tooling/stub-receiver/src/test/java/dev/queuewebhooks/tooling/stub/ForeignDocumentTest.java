package dev.queuewebhooks.tooling.stub;

import static dev.queuewebhooks.tooling.stub.Fixtures.post;
import static dev.queuewebhooks.tooling.stub.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents whose bodies do not say which event they are. */
class ForeignDocumentTest {
  private static final String DOOR = "{\"door\":1}";
  private StubReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = StubReceiver.start(DeliveryCheck.of(Fixtures.document("doors.yaml")));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private Delivery only() {
    assertThat(receiver.deliveries().all()).hasSize(1);
    return receiver.deliveries().all().get(0);
  }

  @Test
  void aHeaderMayTellTheEvent() throws Exception {
    post(receiver.uri(), DOOR, "x-event", "closed");

    assertThat(only()).hasToString("#1 closed, accepted");
  }

  @Test
  void aHeaderMayTellTheEventByItsExample() throws Exception {
    post(receiver.uri(), "{\"door\":\"1\"}", "x-event", "opened");

    assertThat(only()).hasToString("#1 opened, invalid (/door: must be integer, not string)");
  }

  @Test
  void thePathMayTellTheEvent() throws Exception {
    post(receiver.uri("/hooks/closed"), DOOR);

    assertThat(only()).hasToString("#1 closed, invalid (header X-Event: is missing)");
  }

  @Test
  void saysWhenNothingTells() throws Exception {
    post(receiver.uri(), DOOR);

    assertThat(only())
        .hasToString(
            "#1 unknown event, invalid (/: it cannot be told which of the document's events this"
                + " is)");
  }

  @Test
  void anEventHasItsMethod() throws Exception {
    send(
        HttpRequest.newBuilder(receiver.uri("/locked"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(DOOR)));
    post(receiver.uri("/locked"), DOOR);

    assertThat(receiver.deliveries().all().get(0).isAccepted()).isTrue();
    assertThat(receiver.deliveries().all().get(1).problems())
        .containsExactly("this event is sent with PUT, not POST");
  }

  @Test
  void whatIsNoJsonIsTakenAsItIs() throws Exception {
    HttpRequest.Builder photo =
        HttpRequest.newBuilder(receiver.uri())
            .header("Content-Type", "image/png")
            .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));

    assertThat(send(photo).statusCode()).isEqualTo(200);
    assertThat(only()).hasToString("#1 photo, accepted");
  }
}
