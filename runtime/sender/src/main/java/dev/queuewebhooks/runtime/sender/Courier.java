package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Makes one attempt: signs for this moment, sends, and says what came of it. */
record Courier(Transport transport, Clock clock) {
  Attempt attempt(int number, Endpoint endpoint, OutgoingMessage message, byte[] body) {
    Instant startedAt = clock.instant();
    Outcome outcome = send(request(endpoint, message, startedAt, body));
    Duration took = Duration.between(startedAt, clock.instant());
    return new Attempt(number, startedAt, took.isNegative() ? Duration.ZERO : took, outcome);
  }

  private static TransportRequest request(
      Endpoint endpoint, OutgoingMessage message, Instant now, byte[] body) {
    Map<String, String> headers = new HashMap<>(endpoint.headers());
    headers.putAll(message.headers());
    if (message.contentType() != null) {
      headers.put("Content-Type", message.contentType());
    }
    headers.putAll(endpoint.signer().sign(message.id(), now, body).asMap());
    return new TransportRequest(
        message.method(),
        EndpointUri.withQuery(endpoint.uri(), message.query()),
        headers,
        body,
        endpoint.timeout());
  }

  private Outcome send(TransportRequest request) {
    try {
      TransportResponse response = transport.send(request);
      return new Response(response.status(), RetryAfter.parse(response.retryAfter()));
    } catch (IOException e) {
      return new Failure(FailureKind.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failure(FailureKind.INTERRUPTED);
    }
  }
}
