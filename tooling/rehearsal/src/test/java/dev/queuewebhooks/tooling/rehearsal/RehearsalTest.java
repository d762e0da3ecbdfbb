package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.Ed25519PrivateKey;
import dev.queuewebhooks.runtime.core.HmacSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final HmacSecret SECRET = HmacSecret.generate();

  private static List<String> ids(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.expectation().id()).toList();
  }

  private static List<String> skipped(Report report) {
    return ids(report.outcomes().stream().filter(it -> it.verdict() == Verdict.SKIPPED).toList());
  }

  @Test
  void aReceiverOnTheRuntimeDoesAllThatIsExpected() throws Exception {
    try (Receiver receiver = Receiver.onTheRuntime(SECRET)) {
      Report report = Rehearsal.of(Parcels.DOCUMENT, receiver.uri(), SECRET).run();

      assertThat(report.failures()).isEmpty();
      assertThat(skipped(report)).isEmpty();
      assertThat(report.holds()).isTrue();
    }
  }

  @Test
  void soItDoesWithASignatureOfAPrivateKey() throws Exception {
    Ed25519PrivateKey key = Ed25519PrivateKey.generate();
    try (Receiver receiver = Receiver.onTheRuntime(key.publicKey())) {
      Report report = Rehearsal.of(Parcels.DOCUMENT, receiver.uri(), key).run();

      assertThat(report.failures()).isEmpty();
    }
  }

  @Test
  void aReceiverThatTakesEverythingFailsInAllThatIsAboutSecurity() throws Exception {
    try (Receiver receiver = Receiver.answering(200)) {
      Report report = Rehearsal.of(Parcels.DOCUMENT, receiver.uri(), SECRET).run();

      assertThat(ids(report.failures()))
          .containsExactly(
              "late-beyond-tolerance",
              "early-beyond-tolerance",
              "tampered-body",
              "tampered-id",
              "tampered-timestamp",
              "wrong-key",
              "empty-key",
              "signature-none",
              "empty-signature",
              "unknown-version",
              "missing-id",
              "missing-timestamp",
              "missing-signature",
              "doubled-id",
              "doubled-timestamp",
              "doubled-signature",
              "content-type",
              "malformed-body",
              "large-body",
              "get",
              "put",
              "missing-field/parcelSent",
              "missing-field/parcelLost");
      assertThat(skipped(report)).containsExactly("same-refusal");
      assertThat(report.holds()).isFalse();
      assertThat(report)
          .hasToString("46 expectations: 22 passed, 23 failed (13 of them must), 1 skipped");
    }
  }

  @Test
  void tellsOfEachOutcomeAsItComes() throws Exception {
    List<Outcome> heard = new ArrayList<>();
    try (Receiver receiver = Receiver.answering(200)) {
      Report report = Rehearsal.of(Parcels.DOCUMENT, receiver.uri(), SECRET).run(heard::add);

      assertThat(heard).isEqualTo(report.outcomes());
      assertThat(ids(heard))
          .startsWith(
              "valid-delivery/parcelSent/light",
              "valid-delivery/parcelSent/heavy",
              "valid-delivery/parcelLost/all-fields")
          .endsWith("same-refusal", "no-secrets", "reply-time");
    }
  }

  @Test
  void concludesNothingFromAReceiverThatTakesNothing() throws Exception {
    try (Receiver receiver = Receiver.onTheRuntime(HmacSecret.generate())) {
      Report report = Rehearsal.of(Parcels.DOCUMENT, receiver.uri(), SECRET).run();

      assertThat(report.failures())
          .extracting(Outcome::toString)
          .containsOnly(
              failed("parcelSent/light"),
              failed("parcelSent/heavy"),
              failed("parcelLost/all-fields"));
      assertThat(report.count(Verdict.PASSED)).isZero();
      assertThat(report.outcomes().get(3))
          .hasToString(
              "skipped must duplicate: no genuine delivery was taken, so a refusal says nothing");
    }
  }

  private static String failed(String subject) {
    return "failed must valid-delivery/"
        + subject
        + ": expected 2xx, came 401. A genuine delivery is not taken: is this the key, and the"
        + " path, of the receiver?";
  }

  @Test
  void sendsChosenEventsOnly() throws Exception {
    try (Receiver receiver = Receiver.onTheRuntime(SECRET)) {
      Report report =
          Rehearsal.builder(Parcels.DOCUMENT, receiver.uri(), SECRET)
              .events(List.of("parcelLost"))
              .build()
              .run();

      assertThat(report.failures()).isEmpty();
      assertThat(ids(report.outcomes())).noneMatch(id -> id.contains("parcelSent"));
    }
  }

  @Test
  void saysWhenNobodyListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    URI nowhere = URI.create("http://127.0.0.1:" + port + "/");

    assertThatThrownBy(() -> Rehearsal.of(Parcels.DOCUMENT, nowhere, SECRET).run())
        .isInstanceOf(UnreachableException.class)
        .hasMessage("nobody listens there, or there is no such host");
  }

  @Test
  void saysWhenTheOtherSideDoesNotEncrypt() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      URI https = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
      CompletableFuture.runAsync(() -> answerInTheClear(server));

      assertThatThrownBy(() -> Rehearsal.of(Parcels.DOCUMENT, https, SECRET).run())
          .isInstanceOf(UnreachableException.class)
          .hasMessage("the encrypted connection could not be set up; is the certificate trusted?");
    }
  }

  private static void answerInTheClear(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
