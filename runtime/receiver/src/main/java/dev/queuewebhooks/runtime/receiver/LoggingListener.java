package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.Verification;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line for each request. Of what a handler threw it says the class and the place, not the
 * message: nobody knows whose data is in there.
 */
final class LoggingListener implements ReceiverListener {
  private static final Logger LOG = System.getLogger(WebhookReceiver.class.getName());

  @Override
  public void received(Receipt receipt) {
    Level level = level(receipt.outcome());
    if (LOG.isLoggable(level)) {
      LOG.log(
          level,
          "webhook {0} of message {1}: {2} {3}{4}",
          receipt.event() == null ? "(unknown event)" : receipt.event(),
          receipt.id() == null ? "(not verified)" : receipt.id(),
          receipt.outcome(),
          Integer.toString(receipt.status()),
          why(receipt));
    }
  }

  private static Level level(Outcome outcome) {
    if (outcome == Outcome.FAILED) {
      return Level.ERROR;
    }
    return outcome.status() / 100 == 4 ? Level.INFO : Level.DEBUG;
  }

  private static String why(Receipt receipt) {
    Verification.@Nullable Reason reason = receipt.notVerifiedBecause();
    if (reason != null) {
      return " " + reason;
    }
    Throwable failure = receipt.failure();
    return failure == null ? "" : " " + failure.getClass().getName() + place(failure);
  }

  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
