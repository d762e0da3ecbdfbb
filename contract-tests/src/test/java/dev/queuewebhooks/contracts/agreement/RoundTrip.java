package dev.queuewebhooks.contracts.agreement;

import dev.queuewebhooks.contracts.Arrival;
import dev.queuewebhooks.contracts.BuildFailure;
import dev.queuewebhooks.contracts.Handled;
import dev.queuewebhooks.contracts.JsonDifference;
import dev.queuewebhooks.contracts.Publisher;
import dev.queuewebhooks.contracts.ReceivingApp;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes payloads the whole way: read as an event, sent by the generated sender, received by the
 * generated receiver, and written again from what its handler got.
 */
final class RoundTrip implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final JsonCodec codec = JsonCodec.load();
  private final Publisher publisher = new Publisher();
  private final PayloadValidator validator;
  private final ReceivingApp app;
  private final Endpoint endpoint;

  private RoundTrip(PayloadValidator validator, ReceivingApp app, HmacSecret secret) {
    this.validator = validator;
    this.app = app;
    this.endpoint = Endpoint.builder(app.uri()).key(secret).build();
  }

  /** Starts the receiver. */
  static RoundTrip start(PayloadValidator validator) throws IOException {
    HmacSecret secret = HmacSecret.generate();
    return new RoundTrip(validator, ReceivingApp.start(secret), secret);
  }

  /** What went wrong on the way of one valid payload; empty when nothing did. */
  List<String> problems(Sample sample) {
    return way(sample).stream().map(problem -> sample + ": " + problem).toList();
  }

  private List<String> way(Sample sample) {
    WebhookEvent event;
    try {
      event = publisher.read(sample);
    } catch (BuildFailure e) {
      return List.of(e.getMessage());
    }
    DeliveryResult result = publisher.send(endpoint, event);
    Handled handled = app.arrivals().of(result.id()).map(Arrival::handled).orElse(null);
    if (!(result instanceof DeliveryResult.Delivered) || handled == null) {
      return List.of("is not accepted: " + result);
    }
    List<String> problems = new ArrayList<>();
    validator
        .validate(sample.webhook(), handled.body())
        .forEach(violation -> problems.add("is sent as something invalid: " + violation));
    JsonNode given = JSON.readTree(sample.body());
    changes("the sender", given, handled.body()).forEach(problems::add);
    changes("the receiver", given, codec.write(handled.event())).forEach(problems::add);
    return problems;
  }

  private static Stream<String> changes(String who, JsonNode given, byte[] kept) {
    return JsonDifference.between(given, JSON.readTree(kept)).stream()
        .map(difference -> "is changed by " + who + ", " + difference);
  }

  @Override
  public void close() {
    app.close();
  }
}
