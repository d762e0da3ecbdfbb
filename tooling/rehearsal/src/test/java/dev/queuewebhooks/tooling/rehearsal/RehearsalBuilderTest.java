package dev.queuewebhooks.tooling.rehearsal;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.queuewebhooks.runtime.core.HmacSecret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalBuilderTest {
  private static RehearsalBuilder to(String uri) {
    return Rehearsal.builder(Parcels.DOCUMENT, URI.create(uri), HmacSecret.generate());
  }

  private static RehearsalBuilder here() {
    return to("http://localhost/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://localhost/ | the URL of a receiver is an absolute http or https URL",
        "/hooks | the URL of a receiver is an absolute http or https URL",
        "http://a:b@localhost/ | the URL of a receiver has no user information and no fragment",
        "http://localhost/#a | the URL of a receiver has no user information and no fragment"
      })
  void refusesUrls(String uri, String said) {
    assertThatIllegalArgumentException().isThrownBy(() -> to(uri)).withMessage(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "webhook-id | 1 | a rehearsal sets the header webhook-id itself",
        "Host | a | a rehearsal sets the header Host itself",
        "a b | c | not the name of a header field",
        "X-Token | 'a\r\nX: b' | the value of the header X-Token is empty, or not of visible ASCII characters"
      })
  void refusesHeaders(String name, String value, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here().header(name, value))
        .withMessage(said);
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here().tolerance(Duration.ofSeconds(9)))
        .withMessage("the tolerance is from 10 to 86400 seconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here().largeBytes(0))
        .withMessage("the size of the large body is from 1 to 67108864");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here().atATime(1001))
        .withMessage("the number of deliveries at a time is from 1 to 1000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here().patience(Duration.ZERO))
        .withMessage("the patience is more than zero");
  }

  @Test
  void refusesEventsThatTheDocumentHasNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> here().events(List.of("parcelSend")))
        .withMessage("the document has no event 'parcelSend'. It has: parcelLost, parcelSent");
  }
}
