package dev.queuewebhooks.tooling.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private final Deliveries deliveries = new Deliveries();

  private Delivery add(String body) {
    return deliveries.add(
        number ->
            new Delivery(
                number,
                Instant.EPOCH,
                "POST",
                "/",
                "parcelLost",
                DeliveryVerdict.INVALID,
                List.of("/x: is missing"),
                "400",
                Map.of(),
                body));
  }

  @Test
  void keepsTheLatestOnly() {
    for (int i = 0; i < 501; i++) {
      add("");
    }

    assertThat(deliveries.all()).hasSize(500);
    assertThat(deliveries.all().get(0).number()).isEqualTo(2);
  }

  @Test
  void keepsSoMuchOnly() {
    for (int i = 0; i < 5; i++) {
      add("x".repeat(6 * 1024 * 1024));
    }

    assertThat(deliveries.all()).extracting(Delivery::number).containsExactly(4L, 5L);
  }

  @Test
  void waitsForWhatIsStillToCome() throws Exception {
    CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> add(""));

    assertThat(deliveries.await(1, Duration.ofSeconds(10))).hasSize(1);
    sender.join();
  }

  @Test
  void saysWhatCameInsteadWhenTheTimeIsOver() {
    add("");

    assertThatThrownBy(() -> deliveries.await(2, Duration.ofMillis(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "1 of 2 deliveries came within PT0.001S\n  #1 parcelLost, invalid (/x: is missing)");
  }

  @Test
  void countsFromWhereItForgot() throws Exception {
    add("");
    deliveries.forget();

    assertThatThrownBy(() -> deliveries.await(1, Duration.ZERO))
        .hasMessage("0 of 1 deliveries came within PT0S");
    add("");
    assertThat(deliveries.await(1, Duration.ZERO)).extracting(Delivery::number).containsExactly(2L);
  }

  @Test
  void tellsListenersEvenWhenOneFails() {
    List<Long> heard = new ArrayList<>();
    deliveries.onEach(
        delivery -> {
          throw new IllegalStateException("this listener fails");
        });
    deliveries.onEach(delivery -> heard.add(delivery.number()));
    add("");

    assertThat(heard).containsExactly(1L);
  }

  @Test
  void writesADeliveryAsJson() {
    assertThat(add("{}").toJson())
        .hasToString(
            "{\"number\":1,\"receivedAt\":\"1970-01-01T00:00:00Z\",\"method\":\"POST\",\"path\":\"/\","
                + "\"event\":\"parcelLost\",\"verdict\":\"invalid\",\"problems\":[\"/x: is"
                + " missing\"],\"answer\":\"400\",\"headers\":{},\"body\":\"{}\"}");
  }
}
