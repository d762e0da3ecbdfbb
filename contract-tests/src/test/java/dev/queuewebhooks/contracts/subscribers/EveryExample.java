package dev.queuewebhooks.contracts.subscribers;

import dev.queuewebhooks.contracts.build.SpringCloudContract;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Gives a generated test of messages what it needs, and runs it for one example after another. */
final class EveryExample implements TestInstancePostProcessor, InvocationInterceptor {

  @Override
  public void postProcessTestInstance(Object test, ExtensionContext context)
      throws IllegalAccessException {
    for (Object collaborator :
        SpringCloudContract.collaborators(((SubscriberContractBase) test)::body)) {
      for (Field field : test.getClass().getDeclaredFields()) {
        if (field.getType().isInstance(collaborator)) {
          field.setAccessible(true);
          field.set(test, collaborator);
        }
      }
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    SubscriberContractBase test = (SubscriberContractBase) context.getRequiredTestInstance();
    run(test, invocation::proceed);
    while (test.hasMoreExamples()) {
      run(test, () -> method.getExecutable().invoke(test));
    }
  }

  private interface Run {
    Object run() throws Throwable;
  }

  private static void run(SubscriberContractBase test, Run run) throws Throwable {
    try {
      run.run();
    } catch (InvocationTargetException e) {
      throw test.explained(e.getCause());
    } catch (Throwable e) {
      throw test.explained(e);
    }
  }
}
