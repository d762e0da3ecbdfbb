package dev.queuewebhooks.contracts;

import dev.queuewebhooks.receiver.WebhookEventHandler;
import dev.queuewebhooks.runtime.receiver.Delivery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for every method of the generated handler and remembers which one was called with what
 * for which message. A proxy, so that a new event needs no change here.
 */
final class RecordingHandler implements InvocationHandler {
  private final Map<String, Handled> handledByMessage = new ConcurrentHashMap<>();

  WebhookEventHandler asHandler() {
    return (WebhookEventHandler)
        Proxy.newProxyInstance(
            WebhookEventHandler.class.getClassLoader(),
            new Class<?>[] {WebhookEventHandler.class},
            this);
  }

  /** What was handled of a message; null when nothing was. Forgets it. */
  @Nullable Handled take(@Nullable String messageId) {
    return messageId == null ? null : handledByMessage.remove(messageId);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    if (arguments == null || !(arguments[1] instanceof Delivery delivery)) {
      throw new IllegalStateException(method + " is not a method for an event");
    }
    Handled handled = new Handled(method, arguments[0], delivery.body());
    handledByMessage.put(delivery.id().orElseThrow(), handled);
    return null;
  }
}
