package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Receivers on the runtime that do one thing wrong, and what is found. */
class FaultyReceiverTest {
  private static final HmacSecret SECRET = HmacSecret.generate();

  private final WebhookReceiver runtime = Receiver.runtime(SECRET);

  private static List<String> failures(Receiver receiver) throws Exception {
    try (receiver) {
      return Rehearsal.of(Parcels.DOCUMENT, receiver.uri(), SECRET).run().failures().stream()
          .map(outcome -> outcome.expectation().id() + ": " + outcome.came())
          .toList();
    }
  }

  private WebhookReply reply(HttpExchange exchange) throws IOException {
    return runtime.receive(
        exchange.getRequestMethod(),
        RequestHeaders.of(exchange.getRequestHeaders()),
        exchange.getRequestBody());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }

  /** One that answers refusals of forgeries with words of its own. */
  private HttpHandler saying(UnaryOperator<String> words) {
    return exchange -> {
      try (exchange) {
        String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
        WebhookReply reply = reply(exchange);
        answer(exchange, reply.status(), reply.status() == 401 ? words.apply(id) : "");
      }
    };
  }

  @Test
  void oneThatSaysWhyItRefuses() throws Exception {
    AtomicInteger count = new AtomicInteger();

    assertThat(
            failures(
                Receiver.of(
                    saying(id -> count.getAndIncrement() % 2 == 0 ? "too old" : "no match"))))
        .containsExactly("same-refusal: 2 different texts");
  }

  @Test
  void oneThatNamesTheRequestInTheSameWords() throws Exception {
    assertThat(failures(Receiver.of(saying(id -> "{\"refused\":\"" + id + "\"}")))).isEmpty();
  }

  @Test
  void oneThatShowsItsKey() throws Exception {
    assertThat(failures(Receiver.of(saying(id -> "is not by " + SECRET.text()))))
        .containsExactly("no-secrets: the key");
  }

  @Test
  void oneThatShowsTheSignatureThatItExpected() throws Exception {
    HttpHandler handler =
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, 401, expected(exchange, body));
          }
        };
    HttpHandler honest =
        exchange -> {
          if ("none".equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
            handler.handle(exchange);
          } else {
            saying(id -> "").handle(exchange);
          }
        };

    assertThat(failures(Receiver.of(honest))).contains("no-secrets: the right signature");
  }

  private static String expected(HttpExchange exchange, byte[] body) {
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    long seconds = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
    SignatureHeaders right =
        WebhookSigner.of(SECRET).sign(id, Instant.ofEpochSecond(seconds), body);
    return "expected " + right.signature();
  }

  @Test
  void oneThatRefusesWhatComesAgain() throws Exception {
    Set<String> seen = new HashSet<>();

    assertThat(
            failures(
                Receiver.of(
                    exchange -> {
                      String id = exchange.getRequestHeaders().getFirst("webhook-id");
                      WebhookReply reply;
                      boolean again;
                      synchronized (seen) {
                        again = id != null && !seen.add(id);
                      }
                      try (exchange) {
                        reply = reply(exchange);
                        answer(exchange, again ? 409 : reply.status(), "");
                      }
                    })))
        .containsExactly("duplicate: 409");
  }

  @Test
  void oneThatServesOneAfterTheOther() throws Exception {
    Object one = new Object();

    assertThat(
            failures(
                Receiver.of(
                    exchange -> {
                      synchronized (one) {
                        saying(id -> "").handle(exchange);
                      }
                    })))
        .containsExactly("others-meanwhile: 204 only when that body was there");
  }

  @Test
  void oneThatGivesUpUnderLoadWithoutSayingWhenToComeAgain() throws Exception {
    AtomicInteger running = new AtomicInteger();
    HttpHandler handler =
        exchange -> {
          boolean tooMany = running.incrementAndGet() > 2;
          try (exchange) {
            WebhookReply reply = reply(exchange);
            Thread.sleep(100);
            answer(exchange, tooMany ? 503 : reply.status(), "");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            running.decrementAndGet();
          }
        };

    assertThat(failures(Receiver.of(handler)))
        .singleElement()
        .asString()
        .matches("flood: \\d+ times 204, \\d+ times 503 without Retry-After");
  }

  @Test
  void oneThatFailsWhereItShouldRefuse() throws Exception {
    assertThat(
            failures(
                Receiver.of(
                    exchange -> {
                      try (exchange) {
                        int status = reply(exchange).status();
                        answer(exchange, status == 400 ? 500 : status, "");
                      }
                    })))
        .containsExactly(
            "malformed-body: 500",
            "missing-field/parcelSent: 500",
            "missing-field/parcelLost: 500");
  }
}
