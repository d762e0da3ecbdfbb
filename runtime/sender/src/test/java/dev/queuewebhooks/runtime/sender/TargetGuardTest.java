package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Rejected;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard at work: with real connections on loopback, and name servers that lie. */
@Timeout(60)
class TargetGuardTest {
  private final List<String> lookUps = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost:%d/", "https://127.0.0.1:%d/", "https://[::1]:%d/"})
  void refusesLoopbackUnlessTold(String uri) {
    try (TestReceiver receiver = TestReceiver.answering(200);
        HttpTransport transport = HttpTransport.builder().build()) {
      assertRefused(send(transport, URI.create(uri.formatted(receiver.port()))));
      assertThat(receiver.received).isEmpty();
    }
  }

  @Test
  void refusesPlainHttpUnlessToldWithoutEvenALookUp() {
    TargetPolicy noHttp = TargetPolicy.publicHttps().allowLoopback();
    try (TestReceiver receiver = TestReceiver.answering(200);
        HttpTransport transport = transport(noHttp, List.of("127.0.0.1"))) {
      assertRefused(send(transport, named(receiver)));
      assertThat(lookUps).isEmpty();
      assertThat(receiver.received).isEmpty();
    }
  }

  @Test
  void refusesAHostWithOneBadAddressAmongGoodOnes() {
    try (TestReceiver receiver = TestReceiver.answering(200);
        HttpTransport transport =
            transport(TestReceiver.TARGETS, List.of("127.0.0.1", "169.254.169.254"))) {
      assertRefused(send(transport, named(receiver)));
      assertThat(receiver.received).isEmpty();
    }
  }

  @Test
  void connectsToTheAddressThatWasCheckedWithoutLookingItUpAgain() {
    // The first answer is allowed; all later ones lead elsewhere, as when a name is rebound.
    TargetPolicy onlyTwo = TargetPolicy.publicHttps().allowNetwork("127.0.0.2/32").allowPlainHttp();
    try (TestReceiver checked = TestReceiver.at("127.0.0.2", TestReceiver.status(200));
        TestReceiver rebound = TestReceiver.at("127.0.0.1", checked.port(), 500);
        HttpTransport transport = transport(onlyTwo, List.of("127.0.0.2"), List.of("127.0.0.1"))) {
      assertThat(send(transport, named(checked))).isInstanceOf(Delivered.class);

      assertThat(lookUps).containsExactly("hooks.example.test");
      assertThat(checked.received).hasSize(1);
      assertThat(checked.received.get(0).header("host"))
          .isEqualTo("hooks.example.test:" + checked.port());
      assertThat(rebound.received).isEmpty();
    }
  }

  @Test
  void checksAgainForEveryRequest() {
    TargetPolicy onlyTwo = TargetPolicy.publicHttps().allowNetwork("127.0.0.2/32").allowPlainHttp();
    try (TestReceiver checked = TestReceiver.at("127.0.0.2", TestReceiver.status(200));
        TestReceiver rebound = TestReceiver.at("127.0.0.1", checked.port(), 200);
        HttpTransport transport = transport(onlyTwo, List.of("127.0.0.2"), List.of("127.0.0.1"))) {
      assertThat(send(transport, named(checked))).isInstanceOf(Delivered.class);
      assertRefused(send(transport, named(checked)));
      assertThat(rebound.received).isEmpty();
    }
  }

  @Test
  void goesOnToTheNextAddressWhenNobodyListensAtTheFirst() throws Exception {
    try (TestReceiver receiver = TestReceiver.at("127.0.0.2", TestReceiver.status(200));
        HttpTransport transport =
            transport(TestReceiver.TARGETS, List.of("127.0.0.3", "127.0.0.2"))) {
      assertThat(send(transport, named(receiver))).isInstanceOf(Delivered.class);
    }
  }

  @Test
  void failsWhenTheHostIsNotFound() {
    try (HttpTransport transport = transport(TestReceiver.TARGETS)) {
      DeliveryResult result = send(transport, URI.create("http://hooks.example.test/"));

      assertThat(result.attempts().get(0).outcome()).isEqualTo(new Failure(FailureKind.CONNECTION));
    }
  }

  @Test
  void tellsAProxyTheAddressThatWasChecked() throws Exception {
    try (TestReceiver receiver = TestReceiver.at("127.0.0.2", TestReceiver.status(200));
        TestSocksProxy proxy = new TestSocksProxy();
        HttpTransport transport =
            builder(TestReceiver.TARGETS, List.of("127.0.0.2"), List.of("10.0.0.1"))
                .socksProxy(proxy.address())
                .build()) {
      assertThat(send(transport, named(receiver))).isInstanceOf(Delivered.class);
      assertRefused(send(transport, named(receiver)));
      assertThat(proxy.targets).containsExactly("/127.0.0.2:" + receiver.port());
    }
  }

  @Test
  void goesDirectlyWhateverIsSetForProxiesElsewhere() {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", 1)));
    try (TestReceiver receiver = TestReceiver.answering(200);
        HttpTransport transport = transport(TestReceiver.TARGETS, List.of("127.0.0.1"))) {
      assertThat(send(transport, named(receiver))).isInstanceOf(Delivered.class);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private HttpTransport transport(TargetPolicy policy, List<?>... answers) {
    return builder(policy, answers).build();
  }

  /** Answers each look-up with the next list of addresses, and the last one with what is left. */
  private HttpTransport.Builder builder(TargetPolicy policy, List<?>... answers) {
    Deque<List<?>> left = new ArrayDeque<>(Arrays.asList(answers));
    return HttpTransport.builder()
        .targets(policy)
        .resolver(
            host -> {
              lookUps.add(host);
              if (left.isEmpty()) {
                throw new UnknownHostException();
              }
              List<?> texts = left.remove();
              InetAddress[] addresses = new InetAddress[texts.size()];
              for (int i = 0; i < addresses.length; i++) {
                addresses[i] = InetAddress.getByName((String) texts.get(i));
              }
              return addresses;
            });
  }

  private static URI named(TestReceiver receiver) {
    return URI.create("http://hooks.example.test:" + receiver.port() + "/");
  }

  private static DeliveryResult send(HttpTransport transport, URI uri) {
    return WebhookSender.builder()
        .transport(transport)
        .retryPolicy(RetryPolicy.none())
        .build()
        .send(
            Endpoint.builder(uri).key(HmacSecret.generate()).build(),
            OutgoingMessage.of("x", Map.of()));
  }

  private static void assertRefused(DeliveryResult result) {
    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(result.attempts())
        .extracting(Attempt::outcome)
        .containsExactly(new Failure(FailureKind.REFUSED_TARGET));
  }
}
