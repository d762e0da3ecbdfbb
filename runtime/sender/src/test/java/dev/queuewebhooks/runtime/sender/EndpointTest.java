package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.HmacSecret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final URI HOOKS = URI.create("https://example.org:8443/hooks?token=s3cret");

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/, an endpoint has an absolute http or https URL",
    "/hooks, an endpoint has an absolute http or https URL",
    "https:///hooks, 'the URL of an endpoint needs a host: a name in ASCII, or an address in its usual form'",
    "mailto:a@example.org, an endpoint has an absolute http or https URL",
    "https://example.org/#top, the URL of an endpoint has no fragment",
    "https://example.org:0/, the port in the URL of an endpoint is out of range",
    "https://example.org:65536/, the port in the URL of an endpoint is out of range",
  })
  void refusesUrlsThatCannotBePostedTo(URI uri, String reason) {
    assertThatThrownBy(() -> Endpoint.builder(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://127.1/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.01/",
        "https://017700000001/",
        "https://127.0.0.1./",
        "https://1.2.3.4.5/",
        "https://host.0x7f/",
        "https://[fe80::1%25eth0]/",
        "https://[fe80::1%eth0]/",
        "https://[fe80::1%1]/",
        "https://b\u00fccher.example/",
        "https://a_b.example/"
      })
  void refusesHostsThatOthersMayReadDifferently(URI uri) {
    assertThatThrownBy(() -> Endpoint.builder(uri)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "https://EXAMPLE.org./",
        "https://x1.example/",
        "https://127.0.0.1/",
        "https://[::1]:8443/",
        "https://xn--bcher-kva.example/"
      })
  void takesHostsInTheirUsualForm(URI uri) {
    assertThat(Endpoint.builder(uri)).isNotNull();
  }

  @Test
  void refusesUserInformationWithoutRepeatingIt() {
    URI uri = URI.create("https://user:s3cret@example.org/");

    assertThatThrownBy(() -> Endpoint.builder(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no user information")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webhook-id",
        "Webhook-Signature",
        "webhook-anything",
        "Host",
        "CONTENT-LENGTH",
        "Content-Type",
        "Transfer-Encoding",
        "Connection",
        "Expect",
        "Upgrade",
        "Content-Encoding"
      })
  void refusesHeadersThatTheSenderSetsItself(String name) {
    Endpoint.Builder builder = Endpoint.builder(HOOKS);

    assertThatThrownBy(() -> builder.header(name, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the sender sets the header " + name + " itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:", "a\r\nb", "å"})
  void refusesNamesThatAreNone(String name) {
    Endpoint.Builder builder = Endpoint.builder(HOOKS);

    assertThatThrownBy(() -> builder.header(name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s3cret\r\nHost: evil", "s3cret\n", "s3cret\u0000", " s3cret", "å"})
  void refusesValuesThatCouldBreakOutOfTheirField(String value) {
    Endpoint.Builder builder = Endpoint.builder(HOOKS);

    assertThatThrownBy(() -> builder.header("Authorization", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the value of the header Authorization")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void refusesAHeaderThatIsThereTwice() {
    Endpoint.Builder builder = Endpoint.builder(HOOKS).header("X-Key", "a");

    assertThatThrownBy(() -> builder.header("x-key", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the header x-key is there twice");
  }

  @Test
  void needsAKeyAndASensibleTimeout() {
    Endpoint.Builder builder = Endpoint.builder(HOOKS);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an endpoint needs at least one key: call key(...)");
    for (Duration wrong :
        new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(1)}) {
      assertThatThrownBy(() -> builder.timeout(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void needsASensibleRate(int perSecond) {
    Endpoint.Builder builder = Endpoint.builder(HOOKS);

    assertThatThrownBy(() -> builder.maxPerSecond(perSecond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rate is out of range: " + perSecond);
  }

  @Test
  void showsNoSecrets() {
    Endpoint endpoint =
        Endpoint.builder(HOOKS)
            .key(HmacSecret.generate())
            .header("Authorization", "Bearer s3cret")
            .build();

    assertThat(endpoint).hasToString("Endpoint[https://example.org:8443/hooks]");
    assertThat(endpoint.uri()).isEqualTo(HOOKS);
  }
}
