package dev.queuewebhooks.contracts;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PublisherTest {
  private static final String AUTHORIZATION = "Bearer of-the-subscriber";
  private static final WireMockServer SUBSCRIBER =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

  private final WebhookDocument document = Contract.read();
  private final HmacSecret secret = HmacSecret.generate();
  private final Publisher publisher = new Publisher();
  private final RecordedRequestCheck check =
      new RecordedRequestCheck(
          PayloadValidator.of(document),
          WebhookVerifier.builder().key(secret).build(),
          AUTHORIZATION);

  @BeforeAll
  static void start() {
    SUBSCRIBER.start();
    SUBSCRIBER.stubFor(any(anyUrl()).willReturn(noContent()));
  }

  @AfterAll
  static void stop() {
    SUBSCRIBER.stop();
  }

  @TestFactory
  Stream<DynamicTest> sendsEveryPayloadAsTheDocumentSays() throws IOException {
    return Payloads.all(document).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> sendsAsTheDocumentSays(sample)));
  }

  private void sendsAsTheDocumentSays(Sample sample) {
    SUBSCRIBER.resetRequests();
    Endpoint endpoint =
        Endpoint.builder(URI.create(SUBSCRIBER.baseUrl() + "/webhooks"))
            .key(secret)
            .header("Authorization", AUTHORIZATION)
            .build();

    DeliveryResult result = publisher.send(endpoint, publisher.read(sample));

    List<LoggedRequest> requests = SUBSCRIBER.findAll(anyRequestedFor(anyUrl()));
    assertThat(
            requests.stream()
                .flatMap(request -> check.violations(sample, recorded(request)).stream()))
        .isEmpty();
    assertThat(requests).as("requests for %s", sample).hasSize(1);
    assertThat(SUBSCRIBER.findAllUnmatchedRequests()).isEmpty();
    assertThat(requests.get(0).getHeader("webhook-id")).isEqualTo(result.id());
    assertThat(result).isInstanceOf(Delivered.class);
  }

  private static WebhookRequest recorded(LoggedRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request.getHeaders().all().forEach(header -> headers.put(header.key(), header.values()));
    return new WebhookRequest(
        request.getMethod().getName(), RequestHeaders.of(headers), request.getBody());
  }
}
