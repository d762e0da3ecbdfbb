package dev.queuewebhooks.spec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads what agreement/judge.mjs wrote. */
class AgreementTest {

  private static final Path JUDGEMENTS = Path.of("target/agreement/payloads.ndjson");

  private final WebhookDocument document = WebhookDocument.read(Bundle.YAML);
  private final PayloadValidator validator = PayloadValidator.of(document);
  private final Map<String, Webhook> webhooks =
      document.webhooks().stream().collect(Collectors.toMap(Webhook::name, Function.identity()));

  @Test
  void ourValidatorAgreesWithAnIndependentOne() throws IOException {
    Comparison comparison = new Comparison();
    for (Judgement judgement : Judgement.read(JUDGEMENTS)) {
      comparison.add(judgement, violations(judgement));
    }
    System.out.println(comparison);
    System.out.println("excused, each for a reason in FormatQuirk: " + comparison.excused());
    assertThat(comparison.disagreements()).isEmpty();
    assertThat(comparison.payloads()).isGreaterThan(2_000);
    assertThat(comparison.excused())
        .as("quirks that still exist")
        .containsOnlyKeys(FormatQuirk.values());
  }

  private List<Violation> violations(Judgement judgement) {
    byte[] payload = judgement.payload().getBytes(StandardCharsets.UTF_8);
    Webhook webhook = Objects.requireNonNull(webhooks.get(judgement.event()));
    return validator.validate(webhook, payload);
  }
}
