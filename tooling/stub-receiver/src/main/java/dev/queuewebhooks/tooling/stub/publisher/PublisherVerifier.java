package dev.queuewebhooks.tooling.stub.publisher;

import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * A subscriber, on this machine only, that finds out whether a publisher emits the events of a
 * document as the document says: start it, let the publisher send to {@link #uri()}, and {@link
 * #verify()}. Checks every request that comes for its method, header fields, signature, content
 * type and body, finds all that is wrong with it, and takes no form of the body that only receivers
 * accept. Safe to share.
 */
public final class PublisherVerifier implements AutoCloseable {
  private final StubReceiver receiver;
  private final Requests requests;
  private final Expectation expectation;

  private PublisherVerifier(StubReceiver receiver, Requests requests, Expectation expectation) {
    this.receiver = receiver;
    this.requests = requests;
    this.expectation = expectation;
  }

  /**
   * Starts a verifier that expects every event of the document, for at most ten seconds.
   *
   * @param check the document, and what requests are signed with
   * @throws IOException when there is no free port
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
   *     cannot be used
   */
  public static PublisherVerifier start(DeliveryCheck check) throws IOException {
    return builder(check).start();
  }

  /** A verifier that is not started yet, to say what to expect of it. */
  public static Builder builder(DeliveryCheck check) {
    return new Builder(check);
  }

  /** Where the publisher has to send to: a URL that ends with a slash. */
  public URI uri() {
    return receiver.uri();
  }

  /** The subscriber itself, for those who look: what came, and its page. */
  public StubReceiver receiver() {
    return receiver;
  }

  /**
   * Waits until every expected event has come and nothing has come for 200 milliseconds, or until
   * the time is over. Looks at all requests since the start.
   *
   * @return what came and what is wrong with it, whether or not all is well
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public PublisherReport report() throws InterruptedException {
    return expectation.report(requests, uri());
  }

  /**
   * Waits as {@link #report()} does.
   *
   * @return the report of a publisher with which all is well
   * @throws AssertionError when an expected event has not come, or anything is wrong with any
   *     request; with the whole report
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public PublisherReport verify() throws InterruptedException {
    PublisherReport report = report();
    if (!report.isVerified()) {
      throw new AssertionError(report.toString());
    }
    return report;
  }

  /** Stops listening. What came can still be reported. */
  @Override
  public void close() {
    receiver.close();
  }

  /** Collects what is expected of a publisher. Not safe to share between threads. */
  public static final class Builder {
    private final DeliveryCheck check;
    private Expectation expectation;

    private Builder(DeliveryCheck check) {
      this.check = check;
      this.expectation = Expectation.ofAllEvents(check);
    }

    /**
     * Expects these events only; all events of the document unless set. Others may come, and are
     * checked too.
     *
     * @throws IllegalArgumentException when there are none, or the document does not have one
     */
    public Builder only(String... events) {
      this.expectation = expectation.only(events);
      return this;
    }

    /** How long to wait for the events; ten seconds unless set. */
    public Builder awaiting(Duration patience) {
      this.expectation = expectation.awaiting(patience);
      return this;
    }

    /**
     * Starts the verifier on a free port.
     *
     * @throws IOException when there is none
     * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
     *     cannot be used
     */
    public PublisherVerifier start() throws IOException {
      return start(0);
    }

    /**
     * Starts the verifier.
     *
     * @param port 1 to 65535, or 0 for a free one
     * @throws IOException when the port cannot be used
     * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
     *     cannot be used
     */
    public PublisherVerifier start(int port) throws IOException {
      Requests requests = new Requests();
      StubReceiver receiver = StubReceiver.start(check.strict(), port);
      receiver.deliveries().onEach(requests::add);
      return new PublisherVerifier(receiver, requests, expectation);
    }
  }
}
