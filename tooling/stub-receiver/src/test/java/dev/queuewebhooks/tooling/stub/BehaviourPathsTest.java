package dev.queuewebhooks.tooling.stub;

import static dev.queuewebhooks.tooling.stub.Fixtures.LOST;
import static dev.queuewebhooks.tooling.stub.Fixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviourPathsTest {
  private static StubReceiver receiver;

  @BeforeAll
  static void start() throws IOException {
    receiver = StubReceiver.start(DeliveryCheck.of(Fixtures.parcels()));
  }

  @AfterAll
  static void stop() {
    receiver.close();
  }

  @BeforeEach
  void forget() {
    receiver.deliveries().forget();
  }

  private static Delivery only() {
    assertThat(receiver.deliveries().all()).hasSize(1);
    return receiver.deliveries().all().get(0);
  }

  @Test
  void alwaysAnswersWithAStatusAndStillSaysWhatItThinks() throws Exception {
    HttpResponse<String> answer = post(receiver.uri("/always/503"), LOST);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("this path always answers 503");
    assertThat(answer.headers().firstValue("retry-after")).isEmpty();
    assertThat(only().verdict()).isEqualTo(DeliveryVerdict.ACCEPTED);
    assertThat(only().answer()).isEqualTo("503");
    assertThat(post(receiver.uri("/always/200"), "{").statusCode()).isEqualTo(200);
  }

  @Test
  void asksForPatience() throws Exception {
    HttpResponse<String> answer = post(receiver.uri("/always/429?x=1&retry-after=2"), LOST);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).hasValue("2");
  }

  @Test
  void redirectsToItself() throws Exception {
    HttpResponse<String> answer = post(receiver.uri("/always/307"), LOST);

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("location")).hasValue("/");
  }

  @Test
  void answersLate() throws Exception {
    long start = System.nanoTime();

    assertThat(post(receiver.uri("/slow/200"), LOST).statusCode()).isEqualTo(204);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    assertThat(post(receiver.uri("/slow/0"), "{").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void breaksTheConnection(Fault fault) {
    assertThatThrownBy(() -> post(receiver.uri("/fault/" + fault), LOST))
        .isInstanceOf(IOException.class);
    assertThat(only().answer()).isEqualTo(fault.name());
    assertThat(only().isAccepted()).isTrue();
  }

  @Test
  void failsTwiceForEachMessageThenAccepts() throws Exception {
    assertThat(statuses("msg_a", 4)).containsExactly(503, 503, 204, 204);
    assertThat(statuses("msg_b", 3)).containsExactly(503, 503, 204);
  }

  private static int[] statuses(String id, int count) throws Exception {
    int[] statuses = new int[count];
    for (int i = 0; i < count; i++) {
      statuses[i] = post(receiver.uri("/flaky/2"), LOST, "webhook-id", id).statusCode();
    }
    return statuses;
  }

  @Test
  void tellsMessagesWithoutAnIdApartByTheirBodies() throws Exception {
    String other = "{\"type\":\"parcelLost\",\"note\":\"\"}";

    assertThat(post(receiver.uri("/flaky/1"), LOST).statusCode()).isEqualTo(503);
    assertThat(post(receiver.uri("/flaky/1"), other).statusCode()).isEqualTo(503);
    assertThat(post(receiver.uri("/flaky/1"), LOST).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/always | what follows in this path is a status: 200 to 599",
        "/always/600 | what follows in this path is a status: 200 to 599",
        "/always/199/x | what follows in this path is a status: 200 to 599",
        "/slow/-1 | what follows in this path is a number of milliseconds: 0 to 120000",
        "/slow/120001 | what follows in this path is a number of milliseconds: 0 to 120000",
        "/flaky/0 | what follows in this path is a number of failures: 1 to 100",
        "/fault/RESET | what follows in this path is one of CONNECTION_RESET_BY_PEER,"
            + " EMPTY_RESPONSE, MALFORMED_RESPONSE_CHUNK, RANDOM_DATA_THEN_CLOSE"
      })
  void saysWhatThereIsWhenAPathIsWrong(String path, String problem) throws Exception {
    HttpResponse<String> answer = post(receiver.uri(path), LOST);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(only().verdict()).isEqualTo(DeliveryVerdict.NO_SUCH_BEHAVIOUR);
    assertThat(only().problems())
        .containsExactly(
            problem
                + ". There are: /, /always/503, /always/429?retry-after=2, /slow/3000, /flaky/2,"
                + " /fault/CONNECTION_RESET_BY_PEER");
    assertThat(answer.body()).contains(problem);
  }

  @Test
  void leavesPathsAloneThatOnlyBeginLikeIt() throws Exception {
    assertThat(post(receiver.uri("/alwayson"), LOST).statusCode()).isEqualTo(204);
    assertThat(post(receiver.uri("/hooks/always/503"), LOST).statusCode()).isEqualTo(204);
  }
}
