package dev.queuewebhooks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the site as the build made it. */
class SiteTest {

  private static final Path SITE = Path.of("target/site");
  private static final WebhookDocument DOCUMENT =
      WebhookDocument.read(Path.of("../spec/target/bundle/openapi.yaml"));
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  @Test
  void hasAPageForEveryEventWithItsFieldsAndExamples() throws IOException {
    assertThat(DOCUMENT.webhooks()).isNotEmpty();
    for (Webhook webhook : DOCUMENT.webhooks()) {
      String page = Files.readString(SITE.resolve("events/" + webhook.name() + ".html"));
      assertThat(page)
          .contains("<h1><code>" + webhook.name() + "</code></h1>")
          .contains("<code>webhook-signature</code>");
      webhook.bodies().stream()
          .flatMap(body -> body.examples().stream())
          .forEach(example -> assertThat(page).contains("<h3>" + example.name()));
      assertThat(FieldRows.of(DOCUMENT, webhook.bodies().get(0).schema()))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(page).contains("<code>" + row.path() + "</code>"));
    }
  }

  @Test
  void everyLinkLeadsToAFileOfTheSite() throws IOException {
    try (Stream<Path> pages = Files.walk(SITE)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
          assertThat(page.resolveSibling(links.group(1))).exists();
        }
      }
    }
  }
}
