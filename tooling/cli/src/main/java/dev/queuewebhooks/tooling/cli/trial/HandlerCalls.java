package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.runtime.receiver.Delivery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for a handler: notes which of its methods is called with what, and answers. */
public final class HandlerCalls implements InvocationHandler {

  private final List<Call> calls = new ArrayList<>();
  private @Nullable Object answer;

  /**
   * A call of a handler's method.
   *
   * @param event what was handed over; null where there is no body
   */
  public record Call(String method, @Nullable Object event) {}

  /** A handler that implements the interface. */
  public Object handler(Class<?> type) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
  }

  /** What methods with a result answer from now on; null for nothing. */
  public synchronized void answer(@Nullable Object value) {
    answer = value;
  }

  /** The calls since this was asked last. */
  public synchronized List<Call> take() {
    List<Call> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  @Override
  public synchronized @Nullable Object invoke(
      Object proxy, Method method, Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> arguments != null && proxy == arguments[0];
        default -> "handler";
      };
    }
    Object first = arguments == null ? null : arguments[0];
    calls.add(new Call(method.getName(), first instanceof Delivery ? null : first));
    return method.getReturnType() == void.class ? null : answer;
  }
}
