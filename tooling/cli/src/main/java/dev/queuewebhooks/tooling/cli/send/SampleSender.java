package dev.queuewebhooks.tooling.cli.send;

import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.runtime.core.MessageId;
import dev.queuewebhooks.runtime.sender.Attempt;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Sends samples to an endpoint, each once and one after the other. */
public final class SampleSender implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 64 * 1024 * 1024;

  private final Endpoint endpoint;
  private final Set<String> given;
  private final ReplyTransport transport = new ReplyTransport();
  private final WebhookSender sender =
      WebhookSender.builder()
          .transport(transport)
          .retryPolicy(RetryPolicy.none())
          .maxBodyBytes(MAX_BODY_BYTES)
          .build();

  /**
   * A sender to this endpoint, whatever its address is.
   *
   * @param given the names of the header fields that the endpoint has, which samples do not replace
   */
  public SampleSender(Endpoint endpoint, Set<String> given) {
    this.endpoint = endpoint;
    this.given = given;
  }

  /**
   * Sends a sample, and waits for what comes of it.
   *
   * @throws IllegalArgumentException when it cannot be sent, for example because of a header field
   */
  public Sent send(Sample sample) {
    DeliveryResult result = sender.send(endpoint, message(sample));
    Attempt attempt = result.attempts().get(0);
    return new Sent(
        sample,
        result.id(),
        attempt.outcome() instanceof Response response
            ? OptionalInt.of(response.status())
            : OptionalInt.empty(),
        attempt.outcome() instanceof Failure failure
            ? Optional.of(failure.kind())
            : Optional.empty(),
        attempt.took(),
        transport.reply());
  }

  /** The message under a new id. */
  private OutgoingMessage message(Sample sample) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(sample.headers());
    given.forEach(headers::remove);
    return new OutgoingMessage(
        MessageId.random().text(),
        sample.event(),
        sample.body(),
        sample.method(),
        sample.contentType(),
        headers,
        FormText.print(sample.query()));
  }

  /** Ends the threads of the sender. */
  @Override
  public void close() {
    sender.close();
  }
}
