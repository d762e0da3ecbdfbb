package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How generated code looks, for people to review: one file of each kind. After a wanted change:
 * {@code mvn -pl tooling/codegen -am test -Dgolden.refresh=true}, then read the difference.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir static Path folder;
  private static Map<String, String> sources;

  @BeforeAll
  static void generate() {
    sources = Generation.sources(new Generation(folder).runAll(Fixtures.text("shapes.yaml")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OrderCancelled.java",
        "OrderStatus.java",
        "Payment.java",
        "Place.java",
        "WebhookEvent.java",
        "WebhookEventHandler.java",
        "WebhookEventMessages.java",
        "WebhookEventRoutes.java",
        "WebhookEventSender.java",
      })
  void looksAsReviewed(String name) throws IOException {
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.refresh")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, sources.get(name));
    }
    assertThat(sources.get(name)).isEqualTo(Files.readString(golden));
  }

  @Test
  void isTheSameEveryTime(@TempDir Path other) {
    assertThat(Generation.sources(new Generation(other).runAll(Fixtures.text("shapes.yaml"))))
        .isEqualTo(sources);
  }

  @Test
  void hasNoLineThatAFormatterWouldTrim() {
    sources
        .values()
        .forEach(source -> assertThat(source.lines()).noneMatch(line -> line.endsWith(" ")));
  }
}
