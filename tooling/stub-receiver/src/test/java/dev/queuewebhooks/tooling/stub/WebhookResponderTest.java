package dev.queuewebhooks.tooling.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class WebhookResponderTest {

  @Test
  void answersTheStubsOfSomebodyElsesWireMockThatAskForIt() throws Exception {
    WebhookResponder responder = new WebhookResponder(DeliveryCheck.of(Fixtures.parcels()));
    WireMockServer server =
        new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().extensions(responder));
    server.start();
    try {
      server.stubFor(
          post(urlPathMatching("/hooks/.*"))
              .willReturn(aResponse().withTransformers(WebhookResponder.NAME)));
      server.stubFor(any(urlPathMatching("/other")).willReturn(aResponse().withStatus(418)));
      URI uri = URI.create(server.baseUrl());

      assertThat(Fixtures.post(uri.resolve("/hooks/a"), Fixtures.LOST).statusCode()).isEqualTo(204);
      assertThat(Fixtures.post(uri.resolve("/hooks/a"), "{}").body())
          .contains("/type: is missing, and says which event this is");
      assertThat(Fixtures.post(uri.resolve("/other"), "{}").statusCode()).isEqualTo(418);
      assertThat(responder.deliveries().all())
          .extracting(Delivery::toString)
          .containsExactly(
              "#1 parcelLost, accepted",
              "#2 unknown event, invalid (/type: is missing, and says which event this is)");
    } finally {
      server.stop();
    }
  }
}
