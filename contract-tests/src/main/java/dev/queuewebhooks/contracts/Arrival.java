package dev.queuewebhooks.contracts;

import dev.queuewebhooks.runtime.receiver.Receipt;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * One request that reached the application.
 *
 * @param receipt what the receiver made of it
 * @param handler the method of the generated handler that got the event; null when none did
 */
public record Arrival(Receipt receipt, @Nullable Method handler) {
  /** Whether the event was handled by the method that is there for its class, and for no other. */
  public boolean wasHandledAs(Class<?> event) {
    return handler != null && handler.getParameterTypes()[0].equals(event);
  }

  /** The name of the handler method, or a dash. */
  public String handlerName() {
    return handler == null ? "-" : handler.getName();
  }
}
