package dev.queuewebhooks.trials.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.InMemoryReplayStore;
import dev.queuewebhooks.runtime.receiver.Outcome;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.trials.orders.events.UnknownEvent;
import dev.queuewebhooks.trials.orders.events.WebhookEvent;
import dev.queuewebhooks.trials.orders.receiver.WebhookEventHandler;
import dev.queuewebhooks.trials.orders.receiver.WebhookEventRoutes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/**
 * One request to a receiver, for Jazzer. What has to hold: there is a reply, it is one of those
 * that are documented, nothing is taken that was not signed, the reply repeats nothing secret, and
 * no request leaves memory behind.
 */
public final class ReceiverFuzzer {
  private static final int MAX_BODY_BYTES = 8 * 1024;

  /** Few, so that the store is full before memory is looked at. */
  private static final int REMEMBERED = 1000;

  private static final Map<Outcome, Long> COUNTS = new EnumMap<>(Outcome.class);
  private static final Memory MEMORY = new Memory();
  private static final WebhookReceiver RECEIVER =
      WebhookReceiver.verifiedBy(
              WebhookVerifier.builder()
                  .key(HmacSecret.parse(FuzzedRequest.SECRET))
                  .clock(Clock.fixed(FuzzedRequest.NOW, ZoneOffset.UTC))
                  .build())
          .routes(WebhookEventRoutes.to(new Handler()))
          .maxBodyBytes(MAX_BODY_BYTES)
          .replayStore(InMemoryReplayStore.builder().maxMessages(REMEMBERED).build(), "orders")
          .listener(ReceiverFuzzer::count)
          .build();

  private static Outcome last = Outcome.HANDLED;

  private ReceiverFuzzer() {}

  /** Called by Jazzer, for each request. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    FuzzedRequest request = FuzzedRequest.from(data);
    WebhookReply reply = RECEIVER.receive(request.toReceive());
    check(
        last != Outcome.FAILED && reply.status() == last.status(),
        "answered with " + reply.status());
    check(request.isSigned() || reply.status() >= 400, "took what was not signed");
    check(reply.body().length < 1024, "answered at length");
    check(!new String(reply.body()).contains(FuzzedRequest.MARK), "repeated what it received");
    check(reply.status() != 401 || !new String(reply.body()).contains("detail"), "said why");
    MEMORY.afterRequest();
  }

  /** Called by Jazzer, at the end. */
  public static void fuzzerTearDown() {
    System.out.println("replies: " + COUNTS);
    System.out.println("memory: " + MEMORY);
  }

  private static void count(Receipt receipt) {
    last = receipt.outcome();
    COUNTS.merge(last, 1L, Long::sum);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError("the receiver " + otherwise);
    }
  }

  private static final class Handler implements WebhookEventHandler {
    @Override
    public void onOtherEvent(WebhookEvent event, Delivery delivery) {
      check(event.toString() != null, "made an event without text");
    }

    @Override
    public void onUnknownEvent(UnknownEvent event, Delivery delivery) {
      check(event.toString() != null, "made an event without text");
    }
  }
}
