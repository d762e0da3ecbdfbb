package dev.queuewebhooks.contracts.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;

/** The generated receiver with the published schemas in it. */
class CheckingReceiverTest {
  private final WebhookDocument document = Contract.read();
  private final RequiredMembers requiredMembers =
      new RequiredMembers(PayloadValidator.of(document));
  private final TestedReceiver receiver = TestedReceiver.checking();

  @TestFactory
  Stream<DynamicTest> takesEveryExample() {
    return Sample.allOf(document).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> takes(sample)));
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryExampleThatMissesSomethingAndSaysWhere() {
    return Sample.allOf(document).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> refusesWhatMissesAMember(sample)));
  }

  private void takes(Sample sample) {
    assertThat(receiver.receive(sample.payload()).status()).isEqualTo(204);
  }

  private void refusesWhatMissesAMember(Sample sample) {
    List<JsonPointer> members = requiredMembers.of(sample);
    assertThat(members).isNotEmpty();
    for (JsonPointer member : members) {
      WebhookReply reply = receiver.receive(RequiredMembers.without(member, sample.payload()));
      assertThat(reply.status()).as("without %s", member).isEqualTo(400);
      assertThat(new String(reply.body(), UTF_8)).contains("\"" + member + ": required");
    }
  }
}
