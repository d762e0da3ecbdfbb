package dev.queuewebhooks.contracts;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that both sides are proved with: the examples, and what the provider's page shows. */
final class Payloads {
  private static final Path FROM_PAGES = Project.root().resolve("spec/src/test/payloads");

  private Payloads() {}

  static List<Sample> all(WebhookDocument document) throws IOException {
    return Stream.concat(Sample.allOf(document).stream(), fromPages(document).stream()).toList();
  }

  /** The payloads that were taken from pages of the provider. */
  static List<Sample> fromPages(WebhookDocument document) throws IOException {
    PayloadValidator validator = PayloadValidator.of(document);
    try (Stream<Path> files = Files.list(FROM_PAGES)) {
      return files.sorted().map(file -> read(file, validator)).toList();
    }
  }

  private static Sample read(Path file, PayloadValidator validator) {
    JsonNode payload = JsonMapper.shared().readTree(file);
    return validator
        .identify(payload)
        .map(webhook -> new Sample(webhook, file.getFileName().toString(), payload))
        .orElseThrow(() -> new IllegalStateException(file + " is no event of the document"));
  }
}
