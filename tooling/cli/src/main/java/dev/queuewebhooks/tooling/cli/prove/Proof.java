package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.cli.prove.EventProof.BodyKind;
import dev.queuewebhooks.tooling.document.payloads.Gap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How the code that was generated from a document did.
 *
 * @param dispatch how events are told apart, in words
 * @param events one for each, in document order
 * @param problems what is wrong with the code as a whole; a compiler's messages, for example
 * @param gaps the schemas that no value was found for, so that there was nothing to try
 */
public record Proof(
    String dispatch, List<EventProof> events, List<Problem> problems, List<Gap> gaps) {

  /** Whether nothing fell short. */
  public boolean holds() {
    return problems.isEmpty() && events.stream().allMatch(EventProof::holds);
  }

  /** How the JSON bodies of all events did. */
  Tally bodies() {
    return sum(event -> event.body() == BodyKind.JSON ? event.bodies() : Tally.NOTHING);
  }

  /** How the answers to all events did. */
  Tally answers() {
    return sum(EventProof::answers);
  }

  private Tally sum(Function<EventProof, Tally> tally) {
    return events.stream().map(tally).reduce(Tally.NOTHING, Tally::plus);
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
