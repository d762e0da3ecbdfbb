package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.receiver.ReplayStore.Claim;
import dev.queuewebhooks.runtime.receiver.ReplayStore.Held;
import dev.queuewebhooks.runtime.receiver.ReplayStore.MessageKey;
import dev.queuewebhooks.runtime.receiver.ReplayStore.Refused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * Lets a message pass when it was not taken yet and nobody is busy with it.
 *
 * <p>Who comes while it is being handled is told to come again rather than made to wait: the
 * handler may still fail, and a thread that waits is one less for other messages.
 *
 * @param store who remembers
 * @param endpoint the name of the receiver in the store
 * @param next who handles a message that may pass
 */
record OncePerMessage(ReplayStore store, String endpoint, Function<Delivery, Result> next)
    implements Function<Delivery, Result> {
  private static final Logger LOG = System.getLogger(OncePerMessage.class.getName());

  /** Takes verified deliveries only: no others have an id. */
  @Override
  public Result apply(Delivery delivery) {
    String id = delivery.id().orElseThrow();
    Claim claim;
    try {
      claim = store.claim(new MessageKey(endpoint, id));
    } catch (RuntimeException e) {
      return Result.of(new Receipt(id, null, Outcome.FAILED, null, e));
    }
    if (claim instanceof Held held) {
      return handle(held, delivery);
    }
    Outcome outcome = claim == Refused.DONE ? Outcome.DUPLICATE : Outcome.IN_PROGRESS;
    return Result.of(new Receipt(id, null, outcome, null, null));
  }

  private Result handle(Held claim, Delivery delivery) {
    boolean done = false;
    try {
      Result result = next.apply(delivery);
      done = result.receipt().outcome().isFinal();
      return result;
    } finally {
      end(claim, done);
    }
  }

  /**
   * The reply stands whatever the store does now. At worst the message is handled again when it
   * comes again, and that is what a sender who delivers at least once must expect.
   */
  private static void end(Held claim, boolean done) {
    try {
      if (done) {
        claim.done();
      } else {
        claim.release();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the replay store failed at the end of a message", e);
    }
  }
}
