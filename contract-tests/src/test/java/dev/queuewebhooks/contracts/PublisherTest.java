package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import dev.queuewebhooks.tooling.stub.publisher.EventReport;
import dev.queuewebhooks.tooling.stub.publisher.PublisherVerifier;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class PublisherTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String AUTHORIZATION = "Bearer of-the-subscriber";
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final WebhookDocument DOCUMENT = Contract.read();
  private static final DeliveryCheck CHECK =
      DeliveryCheck.builder(DOCUMENT).key(SECRET).header("Authorization", AUTHORIZATION).build();

  private static StubReceiver subscriber;

  private final Publisher publisher = new Publisher();

  @BeforeAll
  static void start() throws IOException {
    subscriber = StubReceiver.start(CHECK.strict());
  }

  @AfterAll
  static void stop() {
    subscriber.close();
  }

  private static Endpoint endpoint(URI uri) {
    return Endpoint.builder(uri).key(SECRET).header("Authorization", AUTHORIZATION).build();
  }

  @Test
  void emitsEveryExampleOfEveryEventAsTheDocumentSays() throws Exception {
    try (PublisherVerifier verifier = PublisherVerifier.start(CHECK)) {
      List<Sample> samples = Sample.allOf(DOCUMENT);
      for (Sample sample : samples) {
        publisher.send(endpoint(verifier.uri()), publisher.read(sample));
      }

      System.out.println(verifier.verify().summary());
      assertThat(verifier.report().demanded())
          .flatExtracting(EventReport::requests)
          .hasSameSizeAs(samples);
    }
  }

  @TestFactory
  Stream<DynamicTest> losesNothingOfAnyPayload() throws IOException {
    return Payloads.all(DOCUMENT).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> losesNothingOf(sample)));
  }

  private void losesNothingOf(Sample sample) throws Exception {
    subscriber.deliveries().forget();

    DeliveryResult result =
        publisher.send(endpoint(subscriber.uri("/webhooks")), publisher.read(sample));

    List<Delivery> deliveries = subscriber.deliveries().all();
    assertThat(deliveries).hasSize(1);
    Delivery delivery = deliveries.get(0);
    assertThat(delivery.problems()).isEmpty();
    assertThat(JsonDifference.between(JSON.readTree(sample.body()), JSON.readTree(delivery.body())))
        .isEmpty();
    assertThat(delivery.headers()).containsEntry("webhook-id", List.of(result.id()));
    assertThat(result).isInstanceOf(Delivered.class);
  }
}
