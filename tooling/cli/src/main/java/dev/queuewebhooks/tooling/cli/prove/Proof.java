package dev.queuewebhooks.tooling.cli.prove;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How the code that was generated from a document did.
 *
 * @param dispatch how events are told apart, in words
 * @param events one for each, in document order
 * @param problems what is wrong with the code as a whole; a compiler's messages, for example
 */
public record Proof(String dispatch, List<EventProof> events, List<Problem> problems) {

  /** Whether nothing fell short. */
  public boolean holds() {
    return problems.isEmpty() && events.stream().allMatch(EventProof::holds);
  }

  int total(ToIntFunction<EventProof> count) {
    return events.stream().mapToInt(count).sum();
  }

  /** All problems, those of the whole first. */
  List<Problem> allProblems() {
    return Stream.concat(
            problems.stream(), events.stream().flatMap(event -> event.problems().stream()))
        .toList();
  }
}
