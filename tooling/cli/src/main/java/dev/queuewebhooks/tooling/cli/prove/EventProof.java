package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.cli.trial.TrialSource;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import java.util.List;
import java.util.stream.Stream;

/**
 * How generated code did with one event.
 *
 * @param event the name of the event
 * @param body what its body is
 * @param compiled whether the code compiles without a message
 * @param bodies how far its bodies got
 * @param answers how far the answers got that a receiver gives; those that were dispatched are
 *     those that were sent as the reply
 * @param skipped how many examples were not tried, because the document does not allow them
 * @param problems what fell short
 */
public record EventProof(
    String event,
    BodyKind body,
    boolean compiled,
    Tally bodies,
    Tally answers,
    int skipped,
    List<Problem> problems) {

  /** What a body is. */
  public enum BodyKind {
    /** JSON or a form, read as a generated class. */
    JSON,
    /** Anything else, handed over as bytes. */
    BYTES,
    /** There is none. */
    NONE
  }

  /** Whether nothing fell short. */
  public boolean holds() {
    return compiled && problems.isEmpty();
  }

  static EventProof of(EventModel event, List<Attempt> bodies, List<Attempt> answers, int skipped) {
    List<Problem> problems =
        Stream.concat(bodies.stream(), answers.stream())
            .flatMap(attempt -> attempt.problem().stream())
            .toList();
    return new EventProof(
        event.name(), kind(event), true, Tally.of(bodies), Tally.of(answers), skipped, problems);
  }

  static EventProof untried(EventModel event, TrialSource.Trials trials, boolean compiled) {
    Tally bodies = Tally.of(trials.trials().stream().map(Attempt::none).toList());
    return new EventProof(
        event.name(), kind(event), compiled, bodies, Tally.NOTHING, trials.skipped(), List.of());
  }

  private static BodyKind kind(EventModel event) {
    if (event.isTyped()) {
      return BodyKind.JSON;
    }
    return event.payload() instanceof Payload.None ? BodyKind.NONE : BodyKind.BYTES;
  }
}
