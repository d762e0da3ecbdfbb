package dev.queuewebhooks.contracts;

import dev.queuewebhooks.runtime.receiver.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One request that reached the application.
 *
 * @param receipt what the receiver made of it
 * @param handled what the generated handler got of it; null when it got nothing
 */
public record Arrival(Receipt receipt, @Nullable Handled handled) {
  /** Whether the event was handled by the method that is there for its class, and for no other. */
  public boolean wasHandledAs(Class<?> event) {
    return handled != null && handled.method().getParameterTypes()[0].equals(event);
  }

  /** The name of the handler method, or a dash. */
  public String handlerName() {
    return handled == null ? "-" : handled.method().getName();
  }
}
