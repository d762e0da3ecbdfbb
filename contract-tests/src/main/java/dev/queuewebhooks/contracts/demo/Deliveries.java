package dev.queuewebhooks.contracts.demo;

import dev.queuewebhooks.contracts.Arrival;
import dev.queuewebhooks.contracts.BuildFailure;
import dev.queuewebhooks.contracts.Publisher;
import dev.queuewebhooks.contracts.ReceivingApp;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.sender.Attempt;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.Outcome;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.util.List;
import java.util.Optional;

/** Delivers samples from the generated sender to the generated receiver, one after the other. */
final class Deliveries {
  private final ReceivingApp app;
  private final Publisher publisher = new Publisher();
  private final Endpoint endpoint;
  private final Table table;

  Deliveries(ReceivingApp app, SigningKey key, Table table) {
    this.app = app;
    this.endpoint = Endpoint.builder(app.uri()).key(key).build();
    this.table = table;
  }

  /** Delivers all of them. */
  Score deliver(List<Sample> samples) {
    table.head();
    long accepted = samples.stream().filter(this::isAccepted).count();
    return new Score(samples.size(), (int) accepted);
  }

  private boolean isAccepted(Sample sample) {
    WebhookEvent event;
    try {
      event = publisher.read(sample);
    } catch (BuildFailure e) {
      table.notDelivered(sample, e.getMessage());
      return false;
    }
    DeliveryResult result = publisher.send(endpoint, event);
    Optional<Arrival> arrival = app.arrivals().of(result.id());
    boolean handled = arrival.filter(found -> found.wasHandledAs(event.getClass())).isPresent();
    table.delivered(
        sample,
        status(result),
        arrival.isPresent() ? "yes" : "no",
        arrival.map(Arrival::handlerName).orElse("none"));
    return result instanceof Delivered && handled;
  }

  private static String status(DeliveryResult result) {
    List<Attempt> attempts = result.attempts();
    Outcome last = attempts.get(attempts.size() - 1).outcome();
    return last instanceof Response response
        ? Integer.toString(response.status())
        : ((Outcome.Failure) last).kind().name();
  }
}
