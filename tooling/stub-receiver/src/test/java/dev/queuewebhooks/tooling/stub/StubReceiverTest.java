package dev.queuewebhooks.tooling.stub;

import static dev.queuewebhooks.tooling.stub.Fixtures.LOST;
import static dev.queuewebhooks.tooling.stub.Fixtures.post;
import static dev.queuewebhooks.tooling.stub.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StubReceiverTest {
  private StubReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = StubReceiver.start(DeliveryCheck.of(Fixtures.parcels()));
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
  void acceptsWhatTheDocumentDescribes() throws Exception {
    HttpResponse<String> answer = post(receiver.uri("/hooks?token=hush"), LOST);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(only().isAccepted()).isTrue();
    assertThat(only().event()).isEqualTo("parcelLost");
    assertThat(only().answer()).isEqualTo("204");
    assertThat(only().problems()).isEmpty();
    assertThat(only().path()).isEqualTo("/hooks");
    assertThat(only().body()).isEqualTo(LOST);
    assertThat(only().headers()).containsKeys("content-type", "host");
    assertThat(only()).hasToString("#1 parcelLost, accepted");
  }

  @Test
  void answersWithTheStatusAndTheExampleOfTheDocument() throws Exception {
    HttpResponse<String> answer =
        post(
            receiver.uri(),
            "{\"type\":\"parcelSent\",\"weight\":3}",
            "x-tenant",
            "1",
            "x-attempt",
            "1");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"taken\":true}");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\":\"parcelSent\",\"weight\":\"3\"} | parcelSent | /weight: must be integer, not string",
        "{\"type\":\"parcel\"}                      |            | /type: must be one of 'parcelSent', 'parcelLost'",
        "{\"weight\":3}                             |            | /type: is missing, and says which event this is",
        "{\"type\":                                 |            | /: this is not JSON, see line 1, column 9",
      })
  void saysWhatIsWrongWithABody(String body, String event, String problem) throws Exception {
    HttpResponse<String> answer = post(receiver.uri(), body, "x-tenant", "1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\""
                + problem
                + "\"}");
    assertThat(only().verdict()).isEqualTo(DeliveryVerdict.INVALID);
    assertThat(only().event()).isEqualTo(event);
    assertThat(only().problems()).containsExactly(problem);
  }

  @Test
  void saysWhatIsWrongWithHeaderFields() throws Exception {
    String sent = "{\"type\":\"parcelSent\",\"weight\":3}";

    HttpResponse<String> answer = post(receiver.uri(), sent, "x-attempt", "0");

    assertThat(answer.body())
        .contains(
            "\"errors\":[\"header x-attempt: must be at least 1\",\"header x-tenant: is missing\"]");
    assertThat(only().firstProblem()).hasValue("header x-attempt: must be at least 1");
  }

  @Test
  void refusesOtherMethods() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(receiver.uri()).GET());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    assertThat(only().problems())
        .containsExactly("the events of this document are sent with POST, not GET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | the header content-type has to be there once, as application/json",
        "multipart/form-data; boundary=x | the header content-type has to be there once, as application/json",
        "application/x-www-form-urlencoded | the header content-type has to be there once, as application/json",
        "application/json; charset=utf-16 | JSON is sent in UTF-8, not in another charset"
      })
  void refusesOtherContentTypes(String type, String problem) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(receiver.uri())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(LOST)));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(only().problems()).containsExactly(problem);
  }

  @Test
  void takesJsonUnderItsOtherNames() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(receiver.uri())
                .header("Content-Type", "application/cloudevents+json; charset=\"UTF-8\"")
                .POST(BodyPublishers.ofString(LOST)));

    assertThat(answer.statusCode()).isEqualTo(204);
  }

  @Test
  void saysWhenAPortIsInUse() {
    int port = receiver.uri().getPort();

    assertThatThrownBy(() -> StubReceiver.start(DeliveryCheck.of(Fixtures.parcels()), port))
        .isInstanceOf(IOException.class)
        .hasMessage("the port " + port + " of 127.0.0.1 cannot be used; is it in use?");
  }

  @Test
  void listensOnThisMachineOnly() {
    assertThat(receiver.uri().getHost()).isEqualTo("127.0.0.1");
    assertThat(receiver.page()).isEqualTo(receiver.uri().resolve("/__webhooks"));
  }

  @Test
  void hasNoInterfaceToBeChangedBy() throws Exception {
    HttpResponse<String> answer =
        post(receiver.uri("/__admin/mappings"), "{\"request\":{},\"response\":{\"status\":200}}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(post(receiver.uri(), "{}").statusCode()).isEqualTo(400);
    assertThat(post(receiver.uri("/__files/page/page.html"), LOST).statusCode()).isEqualTo(404);
  }
}
