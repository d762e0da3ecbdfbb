package dev.queuewebhooks.tooling.stub.publisher;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a publisher is expected to emit.
 *
 * @param all the names of all events of the document, in order
 * @param demanded those that have to come
 * @param patience how long to wait for them
 * @param remarks what the check does not cover
 */
record Expectation(Set<String> all, Set<String> demanded, Duration patience, List<String> remarks) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Expectation ofAllEvents(DeliveryCheck check) {
    Set<String> all = new LinkedHashSet<>();
    check.document().webhooks().forEach(webhook -> all.add(webhook.name()));
    List<String> remarks =
        isSigned(check.document()) && !check.verifiesSignatures()
            ? List.of("signatures were not verified: give the check a key")
            : List.of();
    return new Expectation(all, all, PATIENCE, remarks);
  }

  private static boolean isSigned(WebhookDocument document) {
    return document.webhooks().stream()
        .map(Webhook::parameters)
        .flatMap(List::stream)
        .anyMatch(parameter -> parameter.name().equalsIgnoreCase(WebhookHeaders.SIGNATURE));
  }

  Expectation only(String... events) {
    Set<String> wanted = Set.of(events);
    for (String event : events) {
      if (!all.contains(event)) {
        throw new IllegalArgumentException(
            "the document has no event " + event + ", but " + String.join(", ", all));
      }
    }
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("name at least one event to expect");
    }
    Set<String> inOrder = new LinkedHashSet<>(all);
    inOrder.retainAll(wanted);
    return new Expectation(all, inOrder, patience, remarks);
  }

  Expectation awaiting(Duration patience) {
    return new Expectation(all, demanded, patience, remarks);
  }

  /** Waits for what is expected, and compares it with what came. */
  PublisherReport report(Requests requests, URI uri) throws InterruptedException {
    List<Delivery> came = requests.await(demanded, patience);
    Faults faults = new Faults(came);
    Set<String> others = new LinkedHashSet<>(all);
    others.removeAll(demanded);
    return new PublisherReport(
        demanded.stream().map(event -> report(event, came, faults)).toList(),
        others.stream()
            .map(event -> report(event, came, faults))
            .filter(EventReport::isEmitted)
            .toList(),
        faults.of(came.stream().filter(request -> request.event() == null).toList()),
        came.isEmpty() ? List.of(nothing(uri)) : remarks);
  }

  private static EventReport report(String event, List<Delivery> came, Faults faults) {
    List<Delivery> requests =
        came.stream().filter(request -> Objects.equals(request.event(), event)).toList();
    return new EventReport(event, requests, faults.of(requests));
  }

  private String nothing(URI uri) {
    return "nothing came to "
        + uri
        + " within "
        + patience.toMillis()
        + " ms: is that where the publisher sends to, and has it been told to send?";
  }
}
