package dev.queuewebhooks.runtime.sender;

// snippet
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class DurableDelivery {
  private final WebhookSender sender;
  private final RetryPolicy policy = RetryPolicy.standardWebhooks();
  private final Map<String, Endpoint> endpoints;
  private final Clock clock;

  DurableDelivery(WebhookSender sender, Map<String, Endpoint> endpoints, Clock clock) {
    this.sender = sender;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /** What to insert, in the transaction of the change that the event is about. */
  Row row(String endpoint, OutgoingMessage message) {
    return new Row(endpoint, sender.written(message), 0, clock.instant());
  }

  /** One attempt for a row that is due. Update the row to what is returned, or delete it. */
  Optional<Row> attempt(Row row) {
    DeliveryProgress progress = new DeliveryProgress(row.message().id(), row.attempts());
    Attempt attempt = sender.attempt(endpoints.get(row.endpoint()), row.message(), progress);
    return policy.after(progress, attempt.outcome()) instanceof Retry retry
        ? Optional.of(row.again(retry.progress(), clock.instant().plus(retry.delay())))
        : Optional.empty();
  }

  /** The message is a column for each of its components; the payload of a written one is bytes. */
  record Row(String endpoint, OutgoingMessage message, int attempts, Instant due) {
    Row again(DeliveryProgress progress, Instant due) {
      return new Row(endpoint, message, progress.attempts(), due);
    }
  }
}
// end snippet
