package dev.queuewebhooks.contracts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.queuewebhooks.contracts.BuildFailure;
import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
  private final WebhookDocument document = Contract.read();
  private final List<Sample> samples = Sample.allOf(document);

  @Test
  void showsEveryDeliveryAndEveryForgeryAndTheSum() throws Exception {
    List<String> lines = run();

    assertThat(lines).hasSize(1 + samples.size() + 3 + 1);
    for (int i = 0; i < samples.size(); i++) {
      assertThat(lines.get(i + 1))
          .startsWith(samples.get(i).event() + " ")
          .contains(" " + samples.get(i).name() + " ", " 204 ", " yes ");
    }
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "%d events, %d deliveries, %d accepted, 3 of 3 forgeries refused"
                .formatted(document.webhooks().size(), samples.size(), samples.size()));
  }

  @Test
  void saysWhyEachForgeryIsRefused() throws Exception {
    assertThat(run().stream().filter(line -> line.startsWith("forgery: ")))
        .satisfiesExactly(
            tampered -> assertThat(tampered).contains("a tampered body", "401", "NO_MATCH"),
            wrong -> assertThat(wrong).contains("a wrong secret", "401", "NO_MATCH"),
            invalid -> assertThat(invalid).contains("an invalid payload", "400", "required"));
  }

  @Test
  void failsWhenAnExampleIsNotAccepted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WebhookDocument broken = withoutTheFirstMemberOfTheFirstExample();

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> Demo.run(broken, print(out)))
        .withMessageContaining("%d accepted", samples.size() - 1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(samples.get(0) + " cannot be sent, the model refuses it: ");
  }

  private WebhookDocument withoutTheFirstMemberOfTheFirstExample() {
    Sample first = samples.get(0);
    JsonPointer required = new RequiredMembers(PayloadValidator.of(document)).of(first).get(0);
    JsonPointer example =
        first
            .webhook()
            .bodies()
            .get(0)
            .schema()
            .head()
            .appendProperty("examples")
            .appendProperty(first.name());
    JsonPointer place = document.resolve(example).appendProperty("value").append(required);
    JsonNode root = RequiredMembers.without(place, document.root());
    return WebhookDocument.parse("broken.json", JsonMapper.shared().writeValueAsBytes(root));
  }

  private List<String> run() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Demo.run(document, print(out));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static PrintStream print(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
