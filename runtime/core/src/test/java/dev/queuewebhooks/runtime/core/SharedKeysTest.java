package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signer and verifier are shared between threads, and so are their keys. */
class SharedKeysTest {
  private static final int THREADS = 8;

  @ParameterizedTest
  @CsvSource({"v1, 2000", "v1a, 20"})
  void signAndVerifyInManyThreadsAtOnce(String version, int messagesEach) throws Exception {
    Ed25519PrivateKey privateKey = Ed25519PrivateKey.generate();
    HmacSecret secret = HmacSecret.generate();
    boolean shared = version.equals("v1");
    WebhookSigner signer = WebhookSigner.of(shared ? secret : privateKey);
    WebhookVerifier verifier =
        WebhookVerifier.builder().key(shared ? secret : privateKey.publicKey()).build();
    CountDownLatch start = new CountDownLatch(THREADS);

    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        String name = "thread-" + thread + "-";
        Callable<Integer> work =
            () -> {
              start.countDown();
              start.await();
              return roundTrips(signer, verifier, name, messagesEach);
            };
        counts.add(threads.submit(work));
      }
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isEqualTo(messagesEach);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int roundTrips(
      WebhookSigner signer, WebhookVerifier verifier, String name, int messages) {
    int verified = 0;
    for (int i = 0; i < messages; i++) {
      byte[] body = (name + i).repeat(i % 20).getBytes(UTF_8);
      SignatureHeaders signed = signer.sign(name + i, Instant.now(), body);
      Map<String, List<String>> headers =
          Map.of(
              WebhookHeaders.ID, List.of(signed.id()),
              WebhookHeaders.TIMESTAMP, List.of(signed.timestamp()),
              WebhookHeaders.SIGNATURE, List.of(signed.signature()));
      if (verifier.verify(RequestHeaders.of(headers), body) instanceof Verified) {
        verified++;
      }
    }
    return verified;
  }
}
