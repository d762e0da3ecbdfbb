package dev.queuewebhooks.trials.soak;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.InMemoryReplayStore;
import dev.queuewebhooks.runtime.receiver.Outcome;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.trials.orders.events.OrderPaidEvent;
import dev.queuewebhooks.trials.orders.events.UnknownEvent;
import dev.queuewebhooks.trials.orders.events.WebhookEvent;
import dev.queuewebhooks.trials.orders.receiver.WebhookEventHandler;
import dev.queuewebhooks.trials.orders.receiver.WebhookEventRoutes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The receiving side: writes down what it was given. */
final class Ledger implements WebhookEventHandler {
  private final Set<Integer> taken = ConcurrentHashMap.newKeySet();
  private final LongAdder handledTwice = new LongAdder();
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);

  Ledger() {
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
  }

  WebhookReceiver receiver(HmacSecret secret) {
    return WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
        .routes(WebhookEventRoutes.to(this))
        .replayStore(InMemoryReplayStore.builder().maxMessages(1_000_000).build(), "orders")
        .listener(this::received)
        .build();
  }

  private void received(Receipt receipt) {
    outcomes.get(receipt.outcome()).increment();
  }

  /** How many different messages reached the handler. */
  int taken() {
    return taken.size();
  }

  /** How often the handler got a message that it had already. */
  long handledTwice() {
    return handledTwice.sum();
  }

  /** How often the receiver was sent a message that had been taken, or was being taken. */
  long duplicates() {
    return outcomes.get(Outcome.DUPLICATE).sum() + outcomes.get(Outcome.IN_PROGRESS).sum();
  }

  Map<Outcome, LongAdder> outcomes() {
    Map<Outcome, LongAdder> happened = new EnumMap<>(outcomes);
    happened.values().removeIf(count -> count.sum() == 0);
    return happened;
  }

  @Override
  public void onOrderPaid(OrderPaidEvent event, Delivery delivery) {
    if (!taken.add(event.data().order().number().intValueExact())) {
      handledTwice.increment();
    }
  }

  @Override
  public void onOtherEvent(WebhookEvent event, Delivery delivery) {
    throw new IllegalStateException("another event than was sent");
  }

  @Override
  public void onUnknownEvent(UnknownEvent event, Delivery delivery) {
    throw new IllegalStateException("an unknown event");
  }
}
