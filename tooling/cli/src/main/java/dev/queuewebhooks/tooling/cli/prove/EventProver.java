package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.tooling.cli.prove.Tally.Stage;
import dev.queuewebhooks.tooling.cli.trial.EventTypes;
import dev.queuewebhooks.tooling.cli.trial.HandlerCalls;
import dev.queuewebhooks.tooling.cli.trial.Json;
import dev.queuewebhooks.tooling.cli.trial.RequestFor;
import dev.queuewebhooks.tooling.cli.trial.Trial;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes trials of one event the whole way: read, dispatched to a handler, written again. */
final class EventProver {

  private static final int LARGEST_BODY = 64 * 1024 * 1024;

  private final EventModel event;
  private final EventTypes types;
  private final Dispatch dispatch;
  private final HandlerCalls calls;
  private final JsonCodec codec;
  private final WebhookReceiver receiver;
  private final List<Receipt> receipts = new ArrayList<>();

  /**
   * A prover for one event.
   *
   * @param calls stands behind the routes
   */
  EventProver(
      EventModel event,
      EventTypes types,
      Dispatch dispatch,
      EventRoutes routes,
      HandlerCalls calls,
      JsonCodec codec) {
    this.event = event;
    this.types = types;
    this.dispatch = dispatch;
    this.calls = calls;
    this.codec = codec;
    this.receiver =
        WebhookReceiver.withoutVerification()
            .routes(routes)
            .codec(codec)
            .maxBodyBytes(LARGEST_BODY)
            .listener(receipts::add)
            .build();
  }

  /** Tries a body, and stops where it falls short. */
  Attempt body(Trial trial) {
    try {
      if (event.isTyped()) {
        codec.read(trial.body(), types.body());
      }
    } catch (InvalidJsonException e) {
      return fails(trial, Stage.FOUND, e.pointer(), "cannot be read: " + e.detail());
    } catch (RuntimeException | LinkageError e) {
      return fails(trial, Stage.FOUND, "", "cannot be read: " + reason(e));
    }
    calls.answer(null);
    WebhookReply reply = deliver(trial);
    List<HandlerCalls.Call> taken = calls.take();
    if (reply.status() >= 300) {
      return fails(trial, Stage.READ, "", "is not dispatched: " + refusal(reply));
    }
    if (taken.size() != 1 || !taken.get(0).method().equals(types.handlerMethod())) {
      String others = taken.stream().map(HandlerCalls.Call::method).toList().toString();
      String reason = "is dispatched to " + others + " and not to [" + types.handlerMethod() + "]";
      return fails(trial, Stage.READ, "", reason);
    }
    return written(trial, taken.get(0));
  }

  /**
   * Tries an answer: has the handler give it to a request.
   *
   * @param request brings the event
   */
  Attempt answer(Trial trial, Trial request) {
    try {
      calls.answer(codec.read(trial.body(), types.answer()));
    } catch (InvalidJsonException e) {
      return fails(trial, Stage.FOUND, e.pointer(), "cannot be read: " + e.detail());
    } catch (RuntimeException | LinkageError e) {
      return fails(trial, Stage.FOUND, "", "cannot be read: " + reason(e));
    }
    WebhookReply reply = deliver(request);
    return reply.status() == 200
        ? compared(trial, reply.body())
        : fails(trial, Stage.READ, "", "is not sent: " + refusal(reply));
  }

  private WebhookReply deliver(Trial trial) {
    receipts.clear();
    calls.take();
    return receiver.receive(RequestFor.of(event, dispatch, trial.body(), codec));
  }

  private String refusal(WebhookReply reply) {
    Throwable failure = receipts.isEmpty() ? null : receipts.get(0).failure();
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    return failure == null ? reply.status() + " " + text : reason(failure);
  }

  private Attempt written(Trial trial, HandlerCalls.Call call) {
    Object value = call.event();
    if (value == null || event.payload() instanceof Payload.None) {
      return Attempt.successful(trial);
    }
    if (value instanceof byte[] bytes) {
      boolean same = Arrays.equals(bytes, trial.body());
      return same
          ? Attempt.successful(trial)
          : fails(trial, Stage.DISPATCHED, "", "other bytes are handed over");
    }
    try {
      return compared(trial, codec.write(value));
    } catch (RuntimeException | LinkageError e) {
      return fails(trial, Stage.DISPATCHED, "", "cannot be written: " + reason(e));
    }
  }

  private Attempt compared(Trial trial, byte[] written) {
    Optional<JsonDifference> difference =
        JsonDifference.first(Json.tree(trial.body()), Json.tree(written));
    return difference
        .map(found -> fails(trial, Stage.DISPATCHED, found.pointer().toString(), found.reason()))
        .orElse(Attempt.successful(trial));
  }

  private Attempt fails(Trial trial, Stage stage, String pointer, String reason) {
    String doubt =
        trial.doubt().isEmpty() ? "" : " (the document does not allow it: " + trial.doubt() + ")";
    Problem problem = new Problem(event.name(), trial.name(), pointer, reason + doubt);
    return new Attempt(trial, stage, Optional.of(problem));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return text(failure) + (cause == null ? "" : ": " + text(cause));
  }

  /** The first line of its message, or its name if it has none. */
  private static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message.lines().findFirst().orElse("");
  }
}
