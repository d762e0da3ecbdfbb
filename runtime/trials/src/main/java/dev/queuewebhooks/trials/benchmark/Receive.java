package dev.queuewebhooks.trials.benchmark;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.InMemoryReplayStore;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.runtime.validation.SchemaCheck;
import dev.queuewebhooks.trials.orders.events.UnknownEvent;
import dev.queuewebhooks.trials.orders.events.WebhookEvent;
import dev.queuewebhooks.trials.orders.receiver.WebhookEventHandler;
import dev.queuewebhooks.trials.orders.receiver.WebhookEventRoutes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Verify, parse and dispatch one event of about 1.5 kB. */
@State(Scope.Thread)
public class Receive implements WebhookEventHandler {
  private static final int MESSAGES = 2048;

  private final List<Message> messages = new ArrayList<>();
  private final Floor floor = new Floor(Message.SECRET);
  private final WebhookReceiver receiver = builder().withoutDuplicateDetection().build();

  /** Forgets a message before it comes around again. */
  private final WebhookReceiver remembering =
      builder()
          .replayStore(InMemoryReplayStore.builder().maxMessages(MESSAGES / 2).build(), "orders")
          .build();

  private final WebhookReceiver checking =
      builder().withoutDuplicateDetection().check(SchemaCheck.fromClassPath("schemas")).build();

  private int next;
  private Blackhole events;

  private WebhookReceiver.Builder builder() {
    return WebhookReceiver.verifiedBy(
            WebhookVerifier.builder()
                .key(HmacSecret.parse(Message.SECRET))
                .tolerance(Duration.ofHours(1))
                .build())
        .routes(WebhookEventRoutes.to(this));
  }

  @Setup
  public void sign(Blackhole blackhole) {
    events = blackhole;
    byte[] body = Message.event();
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(Message.signed("msg_" + i, body));
    }
  }

  @Benchmark
  public void byHand() {
    Message message = next();
    floor.receive(message.headers(), message.body(), events);
  }

  @Benchmark
  public void receiver() {
    receive(receiver);
  }

  @Benchmark
  public void receiverWithReplayStore() {
    receive(remembering);
  }

  @Benchmark
  public void receiverWithSchemaCheck() {
    receive(checking);
  }

  private void receive(WebhookReceiver receiver) {
    Message message = next();
    WebhookReply reply =
        receiver.receive(
            new WebhookRequest("POST", RequestHeaders.of(message.headers()), message.body()));
    if (reply.status() != 204) {
      throw new IllegalStateException("answered with " + reply.status());
    }
  }

  private Message next() {
    next = (next + 1) % MESSAGES;
    return messages.get(next);
  }

  @Override
  public void onOtherEvent(WebhookEvent event, Delivery delivery) {
    events.consume(event);
  }

  @Override
  public void onUnknownEvent(UnknownEvent event, Delivery delivery) {
    throw new IllegalStateException("an unknown event");
  }
}
