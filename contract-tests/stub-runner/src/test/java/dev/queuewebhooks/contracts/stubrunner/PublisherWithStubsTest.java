package dev.queuewebhooks.contracts.stubrunner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.events.DateTime;
import dev.queuewebhooks.events.Position;
import dev.queuewebhooks.events.PositionCreatedEvent;
import dev.queuewebhooks.events.PositionData;
import dev.queuewebhooks.events.PositionRetryEvent;
import dev.queuewebhooks.events.PositionStatus;
import dev.queuewebhooks.events.PositionType;
import dev.queuewebhooks.examples.WebhookEventExamples;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Rejected;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.sender.WebhookEventSender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.cloud.contract.stubrunner.junit.StubRunnerExtension;
import org.springframework.cloud.contract.stubrunner.spring.StubRunnerProperties.StubsMode;

/** Stub Runner finds the stubs in their jar, and they answer a publisher as the contracts say. */
class PublisherWithStubsTest {
  private static final String GROUP = "dev.queuewebhooks";
  private static final String ARTIFACT = "queue-webhooks-contract-tests";

  @RegisterExtension
  static final StubRunnerExtension STUBS =
      new StubRunnerExtension()
          .stubsMode(StubsMode.CLASSPATH)
          .downloadStub(GROUP, ARTIFACT)
          .withHttpServerStubConfigurer(LoopbackOnly.class);

  private static final TargetPolicy TARGETS =
      TargetPolicy.publicHttps().allowLoopback().allowPlainHttp();

  private static WebhookSender sender;
  private static Endpoint endpoint;

  @BeforeAll
  static void pointThePublisherAtTheStubs() {
    sender = WebhookSender.builder().targets(TARGETS).build();
    endpoint = Endpoint.builder(uri()).key(HmacSecret.generate()).build();
  }

  @AfterAll
  static void stop() {
    sender.close();
  }

  @TestFactory
  Stream<DynamicTest> takeEveryExample() {
    return WebhookEventExamples.all().entrySet().stream()
        .flatMap(
            event ->
                event.getValue().entrySet().stream()
                    .map(
                        example ->
                            dynamicTest(
                                event.getKey() + "/" + example.getKey(),
                                () -> takes(event.getKey(), example.getValue()))));
  }

  private static void takes(String event, String body) {
    assertThat(sender.send(endpoint, json(event, body))).isInstanceOf(Delivered.class);
  }

  @Test
  void takeAnEventThatIsNoExample() {
    DeliveryResult result =
        new WebhookEventSender(sender)
            .positionCreated(
                endpoint,
                PositionCreatedEvent.builder()
                    .organization("harbour-office")
                    .data(PositionData.builder().position(position().build()).build())
                    .build());

    assertThat(result).isInstanceOf(Delivered.class);
  }

  @Test
  void refuseAnEventThatItsSchemaDoesNotAllow() {
    DeliveryResult result =
        new WebhookEventSender(sender)
            .positionRetry(
                endpoint,
                PositionRetryEvent.builder()
                    .organization("harbour-office")
                    .data(
                        PositionData.builder().position(position().retryCount(-1).build()).build())
                    .build());

    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(result.attempts())
        .singleElement()
        .satisfies(attempt -> assertThat(((Response) attempt.outcome()).status()).isEqualTo(400));
  }

  @Test
  void takeAnEventThatIsNewerThanThey() {
    String body = "{\"type\":\"positionSplit\",\"organization\":\"harbour-office\"}";

    assertThat(sender.send(endpoint, json("positionSplit", body))).isInstanceOf(Delivered.class);
  }

  @Test
  void refuseTheWrongSignatureOfTheContracts() throws Exception {
    String body = WebhookEventExamples.all().get("positionCreated").get("minimal");
    HttpRequest forged =
        unsigned(body).header("webhook-signature", "v1," + "/".repeat(42) + "8=").build();

    assertThat(status(forged)).isEqualTo(401);
  }

  @Test
  void refuseARequestWithoutASignature() throws Exception {
    String body = WebhookEventExamples.all().get("positionCreated").get("minimal");

    assertThat(status(unsigned(body).build())).isEqualTo(401);
  }

  private static int status(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.Builder unsigned(String body) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            "msg_" + UUID.randomUUID(),
            "webhook-timestamp",
            String.valueOf(Instant.now().getEpochSecond()));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri()).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request;
  }

  private static OutgoingMessage json(String event, String body) {
    return OutgoingMessage.bytes(event, "application/json", body.getBytes(UTF_8));
  }

  private static Position.Builder position() {
    return Position.builder()
        .id(UUID.randomUUID())
        .type(PositionType.ANONYMOUS)
        .status(PositionStatus.PENDING)
        .queue(UUID.randomUUID())
        .createdAt(DateTime.of(Instant.now()));
  }

  private static URI uri() {
    return URI.create(
        "http://127.0.0.1:" + STUBS.findStubUrl(GROUP, ARTIFACT).getPort() + "/hooks");
  }
}
