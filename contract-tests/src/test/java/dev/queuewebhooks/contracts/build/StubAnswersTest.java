package dev.queuewebhooks.contracts.build;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.queuewebhooks.contracts.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stubs answer as the contracts say, also those contracts that make no stub of their own. */
class StubAnswersTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private WireMockServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderDirectory(StubFolder.built().toString()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void exceptWhatAStubCannotTell() throws Exception {
    List<String> others = new ArrayList<>();
    for (ReceiverContract contract : ReceiverContracts.of(Contract.read())) {
      int status = send(contract);
      if (status != (canBeTold(contract) ? contract.status() : 204)) {
        others.add(contract.messageId() + " was answered " + status);
      }
    }
    assertThat(others).isEmpty();
  }

  /** Neither the time, nor the size, nor a format. */
  private static boolean canBeTold(ReceiverContract contract) {
    return !contract.head().equals(RequestHead.STALE)
        && !contract.head().equals(RequestHead.FROM_THE_FUTURE)
        && contract.status() != 413
        && !contract.name().matches("refuses_no_(uuid|date_time)_at_.*");
  }

  private int send(ReceiverContract contract) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/hooks"))
            .header("Content-Type", contract.head().contentType())
            .POST(BodyPublishers.ofByteArray(contract.sample().body()));
    contract.head().signatureHeaders(contract.messageId()).forEach(request::header);
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
