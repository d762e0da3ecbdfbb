package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.tooling.codegen.java.EventMethods;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The classes that were compiled. To be closed before their folder is deleted. */
public final class GeneratedClasses implements AutoCloseable {

  private final URLClassLoader loader;
  private final String basePackage;

  GeneratedClasses(Path folder, String basePackage) throws IOException {
    this.loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GeneratedClasses.class.getClassLoader());
    this.basePackage = basePackage;
  }

  /** Whose classes these are, for threads that work with them. */
  public ClassLoader loader() {
    return loader;
  }

  /**
   * Does something on this thread as if these classes were its own: Jackson finds the branches of
   * unions without a tag by the loader of the thread.
   */
  public <T> T inContext(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What there is for one event. */
  public EventTypes types(EventModel event, EventMethods methods) {
    return new EventTypes(
        event.isTyped() ? type("events." + event.type()) : byte[].class,
        event.reply() == null ? byte[].class : type("events." + event.reply()),
        methods.handler());
  }

  /** The interface that events are handed to. */
  public Class<?> handler() {
    return type("receiver.WebhookEventHandler");
  }

  /**
   * The routes to a handler.
   *
   * @param methods those of the event, for its route where it has a URL of its own
   * @throws IllegalStateException when there are none, with the reason
   */
  public EventRoutes routes(Dispatch dispatch, EventMethods methods, Object handler) {
    String method = dispatch instanceof Dispatch.ByUrl ? methods.sender() : "to";
    try {
      return (EventRoutes)
          type("receiver.WebhookEventRoutes").getMethod(method, handler()).invoke(null, handler);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }

  /** The class that sends events. */
  public Class<?> sender() {
    return type("sender.WebhookEventSender");
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
