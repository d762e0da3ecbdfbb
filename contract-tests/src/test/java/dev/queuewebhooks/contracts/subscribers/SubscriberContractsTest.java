package dev.queuewebhooks.contracts.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

class SubscriberContractsTest {
  private static final String RIGHT =
      """
      input:
        triggeredBy: publishes("invoicePaid", "/data/voucher/code", "/data/vat")
      outputMessage:
        sentTo: billing
        body:
          type: invoicePaid
          data: {id: 1, items: [{price: 2}], voucher: {code: A}}
      """;

  @TempDir private Path contracts;

  private void write(String name, String text) throws IOException {
    Path file = contracts.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void areNoneWhenNobodyWroteOne() throws IOException {
    assertThat(SubscriberContracts.in(contracts)).isEmpty();
  }

  @Test
  void sayWhoReadsWhatOfWhichMessages() throws IOException {
    write("subscribers/billing/invoicePaid.yml", RIGHT);

    assertThat(SubscriberContracts.in(contracts))
        .containsExactly(
            new SubscriberContract(
                "billing",
                "invoicePaid",
                pointers("/data/voucher/code", "/data/vat"),
                pointers("/type", "/data/id", "/data/items", "/data/voucher/code")));
  }

  private static List<JsonPointer> pointers(String... texts) {
    return List.of(texts).stream().map(JsonPointer::compile).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sentTo: billing | sentTo: shop | needs outputMessage.sentTo: billing, like its folder",
        "publishes(       | send(        | needs input.triggeredBy: publishes(\"EVENT\"), or"
            + " publishes(\"EVENT\", \"/FIELD\") when it is about messages that have that field",
        "/data/vat        | data.vat     | has to name fields as in /data/id, not as data.vat",
        "body             | bodies       | names no field in outputMessage.body:"
            + " then nothing is asked for",
        "input:           | input: [     | cannot be read: "
      })
  void refuseWhatCannotBeProved(String part, String by, String reason) throws IOException {
    write("subscribers/billing/invoicePaid.yml", RIGHT.replace(part, by));

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> SubscriberContracts.in(contracts))
        .withMessageStartingWith("Contract subscribers/billing/invoicePaid.yml " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "subscribers/invoicePaid.yml",
    "subscribers/billing/invoicePaid.yaml",
    "subscribers/billing/paid/invoicePaid.yml"
  })
  void refuseFilesInOtherPlaces(String name) throws IOException {
    write(name, RIGHT);

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> SubscriberContracts.in(contracts))
        .withMessage("Contract " + name + " belongs in subscribers/NAME/EVENT.yml");
  }
}
