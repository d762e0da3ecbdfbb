package dev.queuewebhooks.runtime.micrometer;

import dev.queuewebhooks.runtime.sender.Attempt;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.Outcome;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.SenderListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * Measures a sender:
 *
 * <ul>
 *   <li>{@code webhooks.sender.attempts}, a timer by {@code event} and {@code outcome}: {@code 2xx}
 *       to {@code 5xx}, or why there was no answer, such as {@code timeout};
 *   <li>{@code webhooks.sender.deliveries}, a counter by {@code event} and {@code result}: {@code
 *       delivered}, {@code rejected} or {@code exhausted};
 *   <li>{@code webhooks.sender.large}, a counter by {@code event} of bodies over the advised size.
 * </ul>
 *
 * <p>No tag holds an endpoint, an id or anything of a payload: there are as many time series as
 * events and outcomes.
 */
public final class MicrometerSenderListener implements SenderListener {
  private static final String PREFIX = "webhooks.sender.";

  private final MeterRegistry registry;

  /** Measures into this registry. */
  public MicrometerSenderListener(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt) {
    registry
        .timer(PREFIX + "attempts", "event", message.event(), "outcome", outcome(attempt.outcome()))
        .record(attempt.took());
  }

  @Override
  public void finished(Endpoint endpoint, OutgoingMessage message, DeliveryResult result) {
    String name = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    registry.counter(PREFIX + "deliveries", "event", message.event(), "result", name).increment();
  }

  @Override
  public void large(OutgoingMessage message, int bytes) {
    registry.counter(PREFIX + "large", "event", message.event()).increment();
  }

  private static String outcome(Outcome outcome) {
    return outcome instanceof Response response
        ? response.status() / 100 + "xx"
        : ((Failure) outcome).kind().name().toLowerCase(Locale.ROOT);
  }
}
