package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.FieldFormat;
import dev.queuewebhooks.runtime.core.FormFields;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.TestReceiver.Received;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a message has beside a JSON body: header fields, a query, a form. */
class MessagePartsTest {

  private final OutgoingMessage message = OutgoingMessage.empty("orderPlaced");

  @Test
  void headersAndQueryGoWithTheRequest() {
    Received request =
        sent(
            "/hooks?tenant=1",
            message
                .withHeader("X-Attempt", 3)
                .withHeader("X-Tags", List.of("a", "b"))
                .withHeader("X-None", null)
                .withHeader("X-Empty", List.of())
                .withQuery("name & co", "å=+1")
                .withQuery("ids", List.of(1, 2))
                .withQuery("sizes", "|", List.of("s", "m"))
                .withQuery("none", null));
    assertThat(request.uri().getRawQuery())
        .isEqualTo("tenant=1&name%20%26%20co=%C3%A5%3D%2B1&ids=1&ids=2&sizes=s%7Cm");
    assertThat(request.header("X-Attempt")).isEqualTo("3");
    assertThat(request.header("X-Tags")).isEqualTo("a,b");
    assertThat(request.headers().all("X-None")).isEmpty();
    assertThat(request.headers().all("X-Empty")).isEmpty();
  }

  @Test
  void aUrlWithoutAQueryGetsOne() {
    assertThat(sent("/", message.withQuery("a", true)).uri()).hasToString("/?a=true");
    assertThat(sent("/?", message.withQuery("a", true)).uri()).hasToString("/?a=true");
    assertThat(sent("/x", message).uri()).hasToString("/x");
  }

  @Test
  void aFormHasAFieldForEachMember() {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("name", "å & b");
    payload.put("price", new BigDecimal("12.50"));
    payload.put("nothing", null);
    payload.put("tags", List.of("a", "b"));
    payload.put("sizes", List.of(1, 2));
    payload.put("payload", Map.of("a", List.of(1)));
    FormFields fields =
        FormFields.text()
            .with("tags", FieldFormat.TEXT.repeated())
            .with("sizes", FieldFormat.NUMBER.separatedBy(","))
            .with("payload", FieldFormat.JSON);
    Received request = sent("/", OutgoingMessage.form("orderPlaced", payload, fields));
    assertThat(request.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.text())
        .isEqualTo(
            "name=%C3%A5%20%26%20b&price=12.50&tags=a&tags=b&sizes=1%2C2"
                + "&payload=%7B%22a%22%3A%5B1%5D%7D");
  }

  @Test
  void aListWhoseSeparatorStandsInAValueCannotBeSent() {
    List<String> secrets = List.of("s3,cret", "b");
    assertThatThrownBy(() -> message.withHeader("X-Tags", secrets))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a value of a list has the separator \",\" in it");
    assertThatThrownBy(() -> message.withQuery("tags", ",", secrets))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a value of a list has the separator \",\" in it");
    FormFields fields = FormFields.text().with("tags", FieldFormat.TEXT.separatedBy(","));
    assertThatThrownBy(
            () -> sent("/", OutgoingMessage.form("orderPlaced", Map.of("tags", secrets), fields)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a value of a list has the separator \",\" in it");
  }

  private static Received sent(String path, OutgoingMessage message) {
    TargetPolicy loopback = TargetPolicy.publicHttps().allowLoopback().allowPlainHttp();
    try (TestReceiver receiver = TestReceiver.answering(204);
        WebhookSender sender = WebhookSender.builder().targets(loopback).build()) {
      Endpoint endpoint = Endpoint.builder(receiver.uri(path)).key(HmacSecret.generate()).build();
      sender.send(endpoint, message);
      return receiver.received.get(0);
    }
  }
}
