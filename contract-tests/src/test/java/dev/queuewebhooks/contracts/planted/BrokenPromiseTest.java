package dev.queuewebhooks.contracts.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.contracts.ReadmeTest;
import dev.queuewebhooks.contracts.subscribers.Promises;
import dev.queuewebhooks.contracts.subscribers.SubscriberContracts;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

/** A document that promises less than subscribers read, though it sends all of it. */
class BrokenPromiseTest {
  private static List<String> missing(WebhookDocument document) throws IOException {
    Promises promises = new Promises(document);
    return SubscriberContracts.in(Project.root().resolve("contract-tests/src/contracts")).stream()
        .flatMap(contract -> promises.missingFor(contract).stream())
        .toList();
  }

  @Test
  void isFoundForThoseWhoRelyOnAFieldThatBecameOptional() throws IOException {
    assertThat(missing(ChangedDocument.optional(Contract.read(), "Position", "createdAt")))
        .containsExactly(
            relies("positionCalled", "full"),
            relies("positionCancelled", "minimal"),
            relies("positionCompleted", "full"),
            relies("positionCreated", "minimal"));
    assertThat(ReadmeTest.readme()).contains(relies("positionCreated", "minimal") + "\n");
  }

  private static String relies(String event, String example) {
    return "analytics-sink relies on /data/position/createdAt of "
        + event
        + ": the document does not promise it: example '"
        + example
        + "' is still valid without it";
  }

  @Test
  void isFoundForThoseWhoReadAFieldThatNoExampleHasAnyMore() throws IOException {
    JsonPointer position = JsonPointer.compile("/data/position");
    WebhookDocument renamed =
        ChangedDocument.renamed(Contract.read(), "Position", position, "label", "ticketNumber");

    assertThat(missing(renamed))
        .containsExactly(
            "wall-display reads /data/position/label of positionCalled when present: no example of"
                + " the document has it");
  }
}
