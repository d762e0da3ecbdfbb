package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
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
  private final Class<?> type;
  private final String handlerMethod;
  private final Dispatch dispatch;
  private final HandlerCalls calls;
  private final JsonCodec codec;
  private final WebhookReceiver receiver;
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int read;
  private int dispatched;
  private int equal;

  /**
   * A prover for one event.
   *
   * @param type what its body is read as; anything when its body is not JSON
   * @param handlerMethod the method that is to get it
   * @param calls stands behind the routes
   */
  EventProver(
      EventModel event,
      Class<?> type,
      String handlerMethod,
      Dispatch dispatch,
      EventRoutes routes,
      HandlerCalls calls,
      JsonCodec codec) {
    this.event = event;
    this.type = type;
    this.handlerMethod = handlerMethod;
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

  /** Tries all of them, and stops with each where it falls short. */
  EventProof prove(TrialSource.Trials trials, EventProof.BodyKind body, boolean compiled) {
    for (Trial trial : trials.trials()) {
      prove(trial).ifPresent(problems::add);
    }
    return new EventProof(
        event.name(),
        body,
        compiled,
        trials.trials().size(),
        read,
        dispatched,
        equal,
        trials.skipped(),
        List.copyOf(problems));
  }

  private Optional<Problem> prove(Trial trial) {
    try {
      if (event.isTyped()) {
        codec.read(trial.body(), type);
      }
      read++;
      return deliver(trial);
    } catch (InvalidJsonException e) {
      return problem(trial, e.pointer(), "cannot be read: " + e.detail());
    } catch (RuntimeException | LinkageError e) {
      return problem(trial, "", "cannot be read: " + reason(e));
    }
  }

  private Optional<Problem> deliver(Trial trial) {
    receipts.clear();
    calls.take();
    WebhookReply reply = receiver.receive(RequestFor.of(event, dispatch, trial.body(), codec));
    List<HandlerCalls.Call> taken = calls.take();
    if (reply.status() >= 300) {
      return problem(trial, "", "is not dispatched: " + refusal(reply));
    }
    if (taken.size() != 1 || !taken.get(0).method().equals(handlerMethod)) {
      String others = taken.stream().map(HandlerCalls.Call::method).toList().toString();
      return problem(
          trial, "", "is dispatched to " + others + " and not to [" + handlerMethod + "]");
    }
    dispatched++;
    return write(trial, taken.get(0));
  }

  private String refusal(WebhookReply reply) {
    Throwable failure = receipts.isEmpty() ? null : receipts.get(0).failure();
    return failure == null ? new String(reply.body(), StandardCharsets.UTF_8) : reason(failure);
  }

  private Optional<Problem> write(Trial trial, HandlerCalls.Call call) {
    Object value = event.payload() instanceof Payload.None ? null : call.event();
    if (value == null || value instanceof byte[]) {
      boolean same = value == null || Arrays.equals((byte[]) value, trial.body());
      equal += same ? 1 : 0;
      return same ? Optional.empty() : problem(trial, "", "other bytes are handed over");
    }
    try {
      byte[] written = codec.write(value);
      Optional<JsonDifference> difference =
          JsonDifference.first(Json.tree(trial.body()), Json.tree(written));
      equal += difference.isEmpty() ? 1 : 0;
      return difference.flatMap(
          found -> problem(trial, found.pointer().toString(), found.reason()));
    } catch (RuntimeException | LinkageError e) {
      return problem(trial, "", "cannot be written: " + reason(e));
    }
  }

  private Optional<Problem> problem(Trial trial, String pointer, String reason) {
    String doubt =
        trial.doubt().isEmpty() ? "" : " (the document does not allow it: " + trial.doubt() + ")";
    return Optional.of(new Problem(event.name(), trial.name(), pointer, reason + doubt));
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
