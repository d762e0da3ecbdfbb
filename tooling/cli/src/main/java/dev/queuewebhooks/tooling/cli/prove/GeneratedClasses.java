package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.runtime.receiver.EventRoutes;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The classes that were compiled. To be closed before their folder is deleted. */
final class GeneratedClasses implements AutoCloseable {

  private final URLClassLoader loader;
  private final String basePackage;

  GeneratedClasses(Path folder, String basePackage) throws IOException {
    this.loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GeneratedClasses.class.getClassLoader());
    this.basePackage = basePackage;
  }

  ClassLoader loader() {
    return loader;
  }

  Class<?> event(String name) {
    return type("events." + name);
  }

  Class<?> handler() {
    return type("receiver.WebhookEventHandler");
  }

  /**
   * The routes to a handler.
   *
   * @param method a method of the generated routes
   * @throws IllegalStateException when there are none, with the reason
   */
  EventRoutes routes(String method, Object handler) {
    try {
      return (EventRoutes)
          type("receiver.WebhookEventRoutes").getMethod(method, handler()).invoke(null, handler);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(basePackage + "." + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no class " + name + " was generated", e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
