package dev.queuewebhooks.tooling.cli.demo;

import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.tooling.cli.trial.HandlerCalls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends what the generated sender would never send. */
final class Forger {

  private static final int UNAUTHORIZED = 401;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ReceivingServer server;
  private final HandlerCalls calls;

  Forger(ReceivingServer server, HandlerCalls calls) {
    this.server = server;
    this.calls = calls;
  }

  /**
   * Tries a forgery.
   *
   * @param method that of the event
   * @param headers what the true sender would send, but for the signature
   */
  Refused attempt(Forgery forgery, String method, Map<String, List<String>> headers, URI uri)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofByteArray(forgery.body()));
    headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    forgery.headers().asMap().forEach(request::header);
    calls.take();
    int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
    Optional<Reason> reason = server.last().map(Receipt::notVerifiedBecause);
    boolean refused =
        status == UNAUTHORIZED
            && reason.filter(forgery.because()::equals).isPresent()
            && calls.take().isEmpty();
    return new Refused(
        forgery.name(), status, reason.map(Reason::name).orElse("verified"), refused);
  }
}
