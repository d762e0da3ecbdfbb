package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the route of an admitted delivery, reads the event and has it handled. */
record Dispatcher(EventRoutes routes, BodyCheck check, JsonCodec codec) {
  /** Only a body that is not acceptable as it stands is tried in the other form. */
  Result dispatch(Delivery delivery) {
    Result result = dispatchAsItStands(delivery);
    AlternateEnvelope other = routes.alternative();
    return result.receipt().outcome() == Outcome.INVALID_BODY && other != null
        ? inOtherForm(other, delivery).map(this::dispatchAsItStands).orElse(result)
        : result;
  }

  private Optional<Delivery> inOtherForm(AlternateEnvelope envelope, Delivery delivery) {
    try {
      return envelope.undo(codec, delivery);
    } catch (InvalidJsonException notAnObject) {
      return Optional.empty();
    }
  }

  private Result dispatchAsItStands(Delivery delivery) {
    String id = delivery.id().orElse(null);
    String event = null;
    try {
      String name = routes.selector().select(codec, delivery);
      Optional<EventRoute<?>> route = routes.route(name);
      event = route.isPresent() ? name : null;
      route.ifPresent(known -> check.require(name, known.body(), delivery.content()));
      EventRoute.Handling handling = route.orElseGet(routes::otherwise).read(codec, delivery);
      return handle(handling, id, event);
    } catch (InvalidJsonException e) {
      boolean malformed = e.kind() == Kind.MALFORMED;
      Outcome outcome = malformed ? Outcome.MALFORMED_BODY : Outcome.INVALID_BODY;
      return new Result(new Receipt(id, event, outcome, null, null), e.getMessage());
    } catch (RuntimeException e) {
      return failed(id, event, e);
    }
  }

  /** Nothing that a handler throws may look like a fault of the body, so it ends here. */
  private Result handle(EventRoute.Handling handling, @Nullable String id, @Nullable String event) {
    byte @Nullable [] answer;
    try {
      Object value = handling.run();
      answer = value == null ? null : codec.write(value);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(id, event, e);
    } catch (Throwable e) {
      return failed(id, event, e);
    }
    if (answer != null) {
      return new Result(new Receipt(id, event, Outcome.ANSWERED, null, null), null, answer);
    }
    Outcome outcome = event == null ? Outcome.HANDLED_AS_UNKNOWN : Outcome.HANDLED;
    return new Result(new Receipt(id, event, outcome, null, null), null);
  }

  private static Result failed(@Nullable String id, @Nullable String event, Throwable failure) {
    return new Result(new Receipt(id, event, Outcome.FAILED, null, failure), null);
  }
}
