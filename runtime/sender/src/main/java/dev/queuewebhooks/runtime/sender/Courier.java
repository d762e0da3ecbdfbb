package dev.queuewebhooks.runtime.sender;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Begins an attempt: signs for this moment and sends. */
record Courier(Transport transport, Clock clock) {
  /** The body of the message is written already. */
  AttemptUnderWay start(DeliveryProgress progress, Endpoint endpoint, OutgoingMessage message) {
    Instant startedAt = clock.instant();
    TransportRequest request = request(endpoint, message, startedAt, message.body());
    return new AttemptUnderWay(progress.attempts() + 1, startedAt, clock, transport.send(request));
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
}
