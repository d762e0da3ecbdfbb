package dev.queuewebhooks.contracts.demo;

import dev.queuewebhooks.contracts.Arrival;
import dev.queuewebhooks.contracts.ReceivingApp;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Sends what the generated sender would never send, and expects it to be refused. */
final class Forgeries {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ReceivingApp app;
  private final PrintStream out;

  Forgeries(ReceivingApp app, PrintStream out) {
    this.app = app;
    this.out = out;
  }

  /** Tries all of them. */
  Score attempt(List<Forgery> forgeries) throws IOException, InterruptedException {
    int refused = 0;
    for (Forgery forgery : forgeries) {
      HttpResponse<String> response = send(forgery);
      Arrival arrival = app.arrivals().last();
      String reason = reason(response, arrival);
      boolean asExpected =
          response.statusCode() == forgery.status()
              && arrival.handled() == null
              && reason.contains(forgery.because());
      refused += asExpected ? 1 : 0;
      out.printf(
          "forgery: %-18s  %d  %s%s%n",
          forgery.name(),
          response.statusCode(),
          reason,
          asExpected
              ? ""
              : " (expected " + forgery.status() + " because of " + forgery.because() + ")");
    }
    return new Score(forgeries.size(), refused);
  }

  private HttpResponse<String> send(Forgery forgery) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(app.uri())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(forgery.body()));
    forgery.headers().asMap().forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** What the receiver recorded about the signature, or else what it told the sender. */
  private static String reason(HttpResponse<String> response, Arrival arrival) {
    Reason notVerified = arrival.receipt().notVerifiedBecause();
    return notVerified == null
        ? JsonMapper.shared().readTree(response.body()).path("detail").asString("no reason")
        : "not verified: " + notVerified.name();
  }
}
