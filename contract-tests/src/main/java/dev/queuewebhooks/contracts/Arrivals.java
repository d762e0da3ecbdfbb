package dev.queuewebhooks.contracts;

import dev.queuewebhooks.receiver.WebhookEventHandler;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.ReceiverListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every request that reached an application, and what became of it. */
public final class Arrivals implements ReceiverListener {
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final RecordingHandler handler = new RecordingHandler();

  /** Nothing has arrived yet. */
  public Arrivals() {}

  /** What the application handles events with. */
  public WebhookEventHandler handler() {
    return handler.asHandler();
  }

  /** Called by the receiver of the application, after the handler. */
  @Override
  public void received(Receipt receipt) {
    arrivals.add(new Arrival(receipt, handler.take(receipt.id())));
  }

  /** The request with this message id; empty when none came whose signature was right. */
  public Optional<Arrival> of(String messageId) {
    return arrivals.stream()
        .filter(arrival -> messageId.equals(arrival.receipt().id()))
        .reduce((earlier, later) -> later);
  }

  /**
   * The request that came last.
   *
   * @throws IllegalStateException when none came yet
   */
  public Arrival last() {
    if (arrivals.isEmpty()) {
      throw new IllegalStateException("no request has reached the application");
    }
    return arrivals.get(arrivals.size() - 1);
  }
}
