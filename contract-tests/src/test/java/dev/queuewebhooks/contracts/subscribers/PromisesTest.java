package dev.queuewebhooks.contracts.subscribers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

class PromisesTest {
  private static final byte[] INVOICES =
      """
      openapi: 3.1.0
      info: {title: Invoices, version: '1'}
      webhooks:
        paid:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [id, customer]
                    properties:
                      id: {type: integer}
                      customer: {type: [string, 'null']}
                      voucher: {type: string}
                      vat: {type: integer}
                  examples:
                    bare: {value: {id: 1, customer: Ada}}
                    full: {value: {id: 2, customer: Bo, voucher: A1, vat: 5}}
            responses:
              '204': {description: Taken.}
      """
          .getBytes(UTF_8);

  @TestFactory
  Stream<DynamicTest> theDocumentPromisesWhatEverySubscriberReads() throws IOException {
    Promises promises = new Promises(Contract.read());
    return SubscriberContracts.in(Project.root().resolve("contract-tests/src/contracts")).stream()
        .map(
            contract ->
                dynamicTest(
                    contract.toString(),
                    () -> assertThat(promises.missingFor(contract)).isEmpty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "paid   | -         | /id        | -",
        "paid   | -         | /voucher   | /voucher of paid: the document does not promise it:"
            + " example 'bare' does not have it",
        "paid   | /voucher  | /voucher   | -",
        "paid   | /voucher  | /vat       | /vat of paid: the document does not promise it:"
            + " example 'full' is still valid without it",
        "paid   | -         | /customer  | /customer of paid: the document does not promise it:"
            + " example 'bare' is still valid when it is null",
        "paid   | /discount | /discount  | /discount of paid when present: no example of the"
            + " document has it",
        "repaid | -         | /id        | repaid: the document has no such event"
      })
  void aFieldIsPromisedWhenNoExampleCanDoWithoutIt(
      String event, String whenPresent, String field, String missing) {
    Promises promises = new Promises(WebhookDocument.parse("invoices.yaml", INVOICES));
    SubscriberContract contract =
        new SubscriberContract(
            "billing",
            event,
            whenPresent == null ? List.of() : List.of(JsonPointer.compile(whenPresent)),
            List.of(JsonPointer.compile(field)));

    List<String> found = promises.missingFor(contract);

    if (missing == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().startsWith("billing re").endsWith(missing);
    }
  }
}
