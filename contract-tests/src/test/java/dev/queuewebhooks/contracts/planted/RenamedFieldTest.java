package dev.queuewebhooks.contracts.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.ReadmeTest;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.contracts.subscribers.Publication;
import dev.queuewebhooks.contracts.subscribers.SubscriberRuns;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

/** A field gets another name, in the document and in what is sent. */
class RenamedFieldTest {
  private static final JsonPointer POSITION = JsonPointer.compile("/data/position");

  /** The failures when the examples are sent as they stand in a document that is no longer ours. */
  private static SortedSet<String> failures(WebhookDocument document) {
    try (WebhookSender sender =
        WebhookSender.builder()
            .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
            .build()) {
      return SubscriberRuns.failures(
          new Publication(
              document,
              (endpoint, sample) ->
                  sender.send(endpoint, OutgoingMessage.of(sample.event(), sample.payload()))));
    }
  }

  private static WebhookDocument renamed(String from, String to) {
    return ChangedDocument.renamed(Contract.read(), "Position", POSITION, from, to);
  }

  @Test
  void breaksNobodyWhenNothingIsRenamed() {
    assertThat(failures(renamed("nothing", "something"))).isEmpty();
  }

  @Test
  void breaksThoseWhoReadARequiredField() throws IOException {
    SortedSet<String> failures = failures(renamed("queue", "queueId"));

    assertThat(failures).anySatisfy(line -> assertThat(ReadmeTest.readme()).contains(line + "\n"));
    assertThat(failures)
        .containsExactly(
            "analytics-sink cannot read positionCalled, example full: missing"
                + " [/data/position/queue]",
            "analytics-sink cannot read positionCancelled, example minimal: missing"
                + " [/data/position/queue]",
            "analytics-sink cannot read positionCompleted, example full: missing"
                + " [/data/position/queue]",
            "analytics-sink cannot read positionCreated, example minimal: missing"
                + " [/data/position/queue]",
            "wall-display cannot read positionCalled, example full: missing"
                + " [/data/position/queue]",
            "wall-display cannot read positionFulfilled, example minimal: missing"
                + " [/data/position/queue]",
            "wall-display cannot read positionRemoved, example minimal: missing"
                + " [/data/position/queue]",
            "wall-display cannot read positionRetry, example minimal: missing"
                + " [/data/position/queue]");
  }

  @Test
  void breaksThoseWhoReadAFieldWhenItIsThere() {
    assertThat(failures(renamed("label", "ticketNumber")))
        .containsExactly(
            "wall-display cannot read positionCalled: no example has [/data/position/label]");
  }

  @Test
  void breaksNobodyWhenNobodyReadsTheField() {
    assertThat(failures(renamed("priority", "rank"))).isEmpty();
  }

  @Test
  void isSentAsTheDocumentThenSays() {
    assertThat(Sample.allOf(renamed("queue", "queueId")))
        .allMatch(sample -> sample.payload().at("/data/position/queueId").isString());
  }
}
