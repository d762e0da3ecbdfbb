package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.SigningFilter.Exchange;
import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What all tests that are generated from contracts of receivers extend: points REST Assured at a
 * server and has every request signed. There is one subclass for each server.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ReceiverContractBase {
  /** What the servers verify with. */
  static final HmacSecret SECRET = HmacSecret.generate();

  private static final SigningFilter SIGNING = new SigningFilter(SECRET);
  private static final JsonCodec CODEC = JsonCodec.load();
  private static final PayloadValidator VALIDATOR = PayloadValidator.ofReceived(Contract.read());

  /** A wrong status alone does not say what is wrong: the answer does. */
  @RegisterExtension
  static final TestExecutionExceptionHandler EXPLANATION =
      (context, failure) -> {
        Exchange last = SIGNING.last();
        throw last == null
            ? failure
            : new AssertionError(
                "%s was answered with %d %s%n%s"
                    .formatted(
                        last.id(),
                        last.response().statusCode(),
                        last.response().body().asString(),
                        failure.getMessage()),
                failure);
      };

  /** The server that is held to the contracts. */
  abstract SharedServer server();

  @BeforeAll
  void pointAtTheServer() {
    URI uri = server().uri();
    RestAssured.baseURI = uri.resolve("/").toString().replaceAll("/$", "");
    RestAssured.port = uri.getPort();
    RestAssured.config =
        RestAssuredConfig.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset(StandardCharsets.UTF_8));
    // Webhooks have no path, so a contract has any: the subscriber says which one it is.
    Filter path = (request, response, next) -> next.next(request.path(uri.getPath()), response);
    RestAssured.replaceFiltersWith(SIGNING, path);
  }

  @AfterAll
  static void pointAtNothing() {
    RestAssured.reset();
  }

  @BeforeEach
  void forgetTheTestBefore() {
    SIGNING.forgetLast();
  }

  /** Who says 204 has to have handled the event as what it is; who refuses it, not at all. */
  @AfterEach
  void acceptedEventsReachTheirOwnHandler() {
    Exchange last = SIGNING.last();
    if (last == null) {
      return; // The test could not send anything, and has failed for that.
    }
    Arrival arrival = server().arrivals().last();
    if (last.response().statusCode() == 204) {
      assertThat(arrival.wasHandledAs(eventClass(last.body())))
          .as("%s was handled by %s", last.id(), arrival.handlerName())
          .isTrue();
    } else {
      assertThat(arrival.handled()).as("%s was handled all the same", last.id()).isNull();
    }
  }

  /** The class that the examples of the same event are read as. */
  private static Class<?> eventClass(byte[] body) {
    Webhook webhook = VALIDATOR.check(body).webhook();
    byte[] canonical = webhook == null ? body : Sample.of(webhook).get(0).body();
    return CODEC.read(canonical, WebhookEvent.class).getClass();
  }
}
