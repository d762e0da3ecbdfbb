package dev.queuewebhooks.contracts.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Publisher;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.contracts.subscribers.Publication;
import dev.queuewebhooks.contracts.subscribers.SubscriberRuns;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.publisher.EventReport;
import dev.queuewebhooks.tooling.stub.publisher.PublisherReport;
import dev.queuewebhooks.tooling.stub.publisher.PublisherVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

/** A publisher that forgets a field. */
class DroppedFieldTest {
  private static final JsonPointer END = JsonPointer.compile("/data/position/booking/end");
  private static final JsonPointer LABEL = JsonPointer.compile("/data/position/label");

  private final WebhookDocument document = Contract.read();
  private final List<Sample> samples = Sample.allOf(document);

  private static Publisher without(JsonPointer field) {
    return new Publisher(new ForgetfulCodec(JsonCodec.load(), field));
  }

  private PublisherReport report(Publisher publisher) throws Exception {
    HmacSecret secret = HmacSecret.generate();
    try (PublisherVerifier verifier =
        PublisherVerifier.start(DeliveryCheck.builder(document).key(secret).build())) {
      Endpoint endpoint = Endpoint.builder(verifier.uri()).key(secret).build();
      samples.forEach(sample -> publisher.send(endpoint, publisher.read(sample)));
      return verifier.report();
    }
  }

  @Test
  void isFoundInTheEventsThatHaveTheFieldWhenTheDocumentRequiresIt() throws Exception {
    PublisherReport report = report(without(END));

    assertThat(report.demanded())
        .filteredOn(event -> !event.isVerified())
        .extracting(EventReport::event)
        .containsExactlyElementsOf(
            samples.stream()
                .filter(sample -> sample.payload().at(END).isString())
                .map(Sample::event)
                .distinct()
                .toList());
    assertThat(report.toString())
        .contains(
            "bookingUpdated: emitted, but\n"
                + "    /data/position/booking: the required field 'end' is missing (requests #");
  }

  @Test
  void breaksTheSubscribersThatReadTheField() {
    assertThat(SubscriberRuns.failures(Publication.of(document, without(END))))
        .containsExactly(
            "crm-connector cannot read bookingConfirmation, example full: missing [" + END + "]",
            "crm-connector cannot read bookingUpdated, example full: missing [" + END + "]");
  }

  @Test
  void breaksTheSubscribersThatReadItEvenWhenTheDocumentDoesNotRequireIt() throws Exception {
    assertThat(report(without(LABEL))).hasToString("12 of 12 events emitted and verified");
    assertThat(SubscriberRuns.failures(Publication.of(document, without(LABEL))))
        .containsExactly(
            "wall-display cannot read positionCalled, example full: missing [" + LABEL + "]");
  }
}
