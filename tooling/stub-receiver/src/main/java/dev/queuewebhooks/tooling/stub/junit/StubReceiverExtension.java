package dev.queuewebhooks.tooling.stub.junit;

import dev.queuewebhooks.tooling.stub.Deliveries;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A stub receiver for tests with JUnit 5 or 6. In a static field with {@code @RegisterExtension} it
 * runs for all tests of the class, and forgets the deliveries before each; in another field it is
 * started for each. Tests can also have the {@link StubReceiver} as a parameter.
 */
public final class StubReceiverExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DeliveryCheck check;
  private @Nullable StubReceiver receiver;
  private boolean isForAll;

  private StubReceiverExtension(DeliveryCheck check) {
    this.check = check;
  }

  /** An extension with a receiver that checks deliveries so. */
  public static StubReceiverExtension of(DeliveryCheck check) {
    return new StubReceiverExtension(check);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    isForAll = true;
    receiver = StubReceiver.start(check);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    if (isForAll) {
      receiver().deliveries().forget();
    } else {
      receiver = StubReceiver.start(check);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!isForAll) {
      receiver().close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (isForAll) {
      receiver().close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StubReceiver.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return receiver();
  }

  /**
   * The receiver.
   *
   * @throws IllegalStateException before the first test
   */
  public StubReceiver receiver() {
    if (receiver == null) {
      throw new IllegalStateException("no test has begun: is @RegisterExtension on the field?");
    }
    return receiver;
  }

  /** Where to send to. See {@link StubReceiver#uri()}. */
  public URI uri() {
    return receiver().uri();
  }

  /** Where to send to for a certain behaviour. See {@link StubReceiver#uri(String)}. */
  public URI uri(String path) {
    return receiver().uri(path);
  }

  /** What came in this test. */
  public Deliveries deliveries() {
    return receiver().deliveries();
  }

  /**
   * Waits until so many have come in this test, for at most ten seconds.
   *
   * @return oldest first
   * @throws AssertionError when the time is over, with those that came
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public List<Delivery> await(int count) throws InterruptedException {
    return deliveries().await(count, PATIENCE);
  }
}
