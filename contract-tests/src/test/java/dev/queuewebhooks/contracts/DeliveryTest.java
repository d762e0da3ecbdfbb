package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.Endpoint;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DeliveryTest {
  @TestFactory
  Stream<DynamicTest> payloadsOfTheProvidersPagesGetFromTheSenderToTheirHandler()
      throws IOException {
    return Payloads.fromPages(Contract.read()).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> getsToItsHandler(sample)));
  }

  private static void getsToItsHandler(Sample sample) throws IOException {
    HmacSecret secret = HmacSecret.generate();
    Publisher publisher = new Publisher();
    try (ReceivingApp app = ReceivingApp.start(secret)) {
      WebhookEvent event = publisher.read(sample);
      Endpoint endpoint = Endpoint.builder(app.uri()).key(secret).build();

      DeliveryResult result = publisher.send(endpoint, event);

      assertThat(result).isInstanceOf(Delivered.class);
      assertThat(app.arrivals().of(result.id()))
          .hasValueSatisfying(
              arrival ->
                  assertThat(arrival.wasHandledAs(event.getClass()))
                      .as("%s was handled by %s", sample, arrival.handlerName())
                      .isTrue());
    }
  }
}
