package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies that have some of their members inside one of their objects. */
class AlternateEnvelopeTest {

  private final Sample.Recorder recorder = new Sample.Recorder();
  private final WebhookReceiver receiver =
      WebhookReceiver.verifiedBy(Sample.verifier())
          .routes(recorder.routes().acceptingInside("data", "type", "number"))
          .listener(recorder.receipts::add)
          .build();

  @Test
  void takesTheMembersFromInsideTheObject() {
    String body = "{\"data\": {\"type\": \"orderPlaced\", \"number\": 7}}";

    assertThat(receiver.receive(Sample.signed(body)).status()).isEqualTo(204);
    assertThat(recorder.events).containsExactly(new OrderPlaced(7));
    assertThat(recorder.receipt().event()).isEqualTo("orderPlaced");
  }

  @Test
  void takesOnlyTheMembersThatAreMissing() {
    String body = "{\"type\": \"orderPlaced\", \"data\": {\"type\": \"other\", \"number\": 7}}";

    assertThat(receiver.receive(Sample.signed(body)).status()).isEqualTo(204);
    assertThat(recorder.events).containsExactly(new OrderPlaced(7));
  }

  @Test
  void leavesABodyAloneThatIsAcceptableAsItStands() {
    String body = "{\"type\": \"else\", \"data\": {\"type\": \"inner\", \"number\": 1}}";

    receiver.receive(Sample.signed(body));
    assertThat(recorder.events)
        .containsExactly(new Unknown("else", Map.of("data", Map.of("type", "inner", "number", 1))));
  }

  @Test
  void losesNothingOfWhatElseIsInTheBody() {
    String body = "{\"a\": 1.50, \"data\": {\"type\": \"else\", \"b\": null}}";

    receiver.receive(Sample.signed(body));
    Unknown event = (Unknown) recorder.events.get(0);
    assertThat(event.type()).isEqualTo("else");
    assertThat(event.rest()).containsEntry("a", new BigDecimal("1.50"));
    assertThat(event.rest().get("data")).hasToString("{b=null}");
  }

  @Test
  void handsOutTheBodyAsItWasReceived() {
    String body = "{\"data\": {\"type\": \"orderPlaced\", \"number\": 7}}";

    receiver.receive(Sample.signed(body));
    assertThat(recorder.deliveries.get(0).body()).isEqualTo(body.getBytes(UTF_8));
    assertThat(recorder.deliveries.get(0).id()).contains("msg_1");
  }

  @Test
  void saysWhatIsMissingWhenItIsInNeitherPlace() {
    assertThat(detail("{\"data\": {\"number\": 7}}")).contains("/type: required");
    assertThat(detail("{\"data\": 7}")).contains("/type: required");
    assertThat(detail("[]")).contains("/type: required");
    assertThat(detail("{\"data\": {\"type\": \"orderPlaced\"}}")).contains("missing required");
    assertThat(recorder.events).isEmpty();
  }

  @Test
  void otherReceiversDoNotTakeThem() {
    WebhookReceiver strict =
        WebhookReceiver.verifiedBy(Sample.verifier()).routes(recorder.routes()).build();
    String body = "{\"data\": {\"type\": \"orderPlaced\", \"number\": 7}}";

    assertThat(strict.receive(Sample.signed(body)).status()).isEqualTo(400);
  }

  @Test
  void refusesToMoveNothing() {
    EventRoutes routes = recorder.routes();

    assertThatThrownBy(() -> routes.acceptingInside("data"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name at least one member that stands inside \"data\", and not itself");
  }

  private String detail(String body) {
    WebhookReply reply = receiver.receive(Sample.signed(body));
    assertThat(reply.status()).isEqualTo(400);
    return new String(reply.body(), UTF_8);
  }
}
