package dev.queuewebhooks.contracts;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts an application on the generated receiver before the first class of tests that needs it. It
 * runs until the last test of all has ended.
 */
final class SharedServer implements BeforeAllCallback {
  private static final Namespace SERVERS = Namespace.create(SharedServer.class);

  private final Start start;
  private @Nullable Running running;

  SharedServer(Start start) {
    this.start = start;
  }

  /**
   * An application that runs.
   *
   * @param uri where to send events to
   * @param arrivals what has reached it
   * @param application what to close at the end
   */
  record Running(URI uri, Arrivals arrivals, AutoCloseable application) {}

  /** How to start it. */
  interface Start {
    Running start() throws Exception;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (running == null) {
      running = start.start();
      // Whatever is in the store of all tests is closed after the last of them.
      context.getRoot().getStore(SERVERS).put(this, running.application());
    }
  }

  /** Where to send events to. */
  URI uri() {
    return running().uri();
  }

  /** What has reached it. */
  Arrivals arrivals() {
    return running().arrivals();
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("the server has not been started");
    }
    return running;
  }
}
