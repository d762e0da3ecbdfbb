package dev.queuewebhooks.contracts.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PromisesTest {
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
}
