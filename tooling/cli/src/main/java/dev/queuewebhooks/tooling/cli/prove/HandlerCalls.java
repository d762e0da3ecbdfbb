package dev.queuewebhooks.tooling.cli.prove;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for a handler and notes which of its methods is called with what. */
final class HandlerCalls implements InvocationHandler {

  private final List<Call> calls = new ArrayList<>();

  /**
   * A call of a handler's method.
   *
   * @param event what was handed over first; null where there is nothing but the request
   */
  record Call(String method, @Nullable Object event) {}

  /** A handler that implements the interface. */
  Object handler(Class<?> type) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
  }

  /** The calls since this was asked last. */
  List<Call> take() {
    List<Call> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> arguments != null && proxy == arguments[0];
        default -> "handler";
      };
    }
    boolean body = arguments != null && arguments.length > 1;
    calls.add(new Call(method.getName(), body ? arguments[0] : null));
    return null;
  }
}
