package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.tooling.cli.trial.EventTypes;
import dev.queuewebhooks.tooling.cli.trial.GeneratedClasses;
import dev.queuewebhooks.tooling.cli.trial.GivenPayload;
import dev.queuewebhooks.tooling.cli.trial.HandlerCalls;
import dev.queuewebhooks.tooling.cli.trial.Progress;
import dev.queuewebhooks.tooling.cli.trial.TrialBuild;
import dev.queuewebhooks.tooling.cli.trial.TrialSource;
import dev.queuewebhooks.tooling.cli.trial.TrialSource.Trials;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.codegen.java.EventMethods;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.Gap;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether generated code works for a document: generates all of it, compiles it, and
 * takes every valid example, and bodies that are made from the schemas, through a receiver and back
 * to JSON. One use for each prover.
 */
public final class Prover {

  /** How many bodies are made for a document, shared out among its events. */
  private static final int MADE_IN_ALL = 3_000;

  private static final int FEWEST_MADE = 5;

  private final WebhooksGenerator generator;
  private final TrialSource source;
  private final Progress progress;
  private final Set<Gap> gaps = new LinkedHashSet<>();

  /**
   * A prover for one document.
   *
   * @param generator for the document, with {@link TrialBuild#BASE_PACKAGE}
   * @param payloads what to try beside the document's examples
   * @throws DocumentException when a schema of the document cannot be used
   */
  public Prover(
      WebhookDocument document,
      WebhooksGenerator generator,
      List<GivenPayload> payloads,
      Progress progress) {
    this.generator = generator;
    this.source = new TrialSource(document, generator.model().dispatch(), payloads, made(document));
    this.progress = progress;
  }

  private static int made(WebhookDocument document) {
    int share = MADE_IN_ALL / document.webhooks().size();
    return Math.max(FEWEST_MADE, Math.min(share, PayloadMaker.MOST));
  }

  /**
   * Proves it.
   *
   * @param keep the folder for code and classes; null for one that is deleted at the end
   * @throws IOException when files cannot be written
   * @throws IllegalStateException when the running Java has no compiler
   */
  public Proof prove(@Nullable Path keep) throws IOException {
    try (TrialBuild build = TrialBuild.of(generator, keep, progress)) {
      List<Problem> problems = new ArrayList<>();
      build.messages().forEach(text -> problems.add(new Problem("", "", "", text)));
      return new Proof(
          generator.model().dispatch().description(),
          build.succeeded() ? tried(build, problems) : untried(),
          problems,
          List.copyOf(gaps));
    }
  }

  private List<EventProof> untried() {
    return generator.model().events().stream()
        .map(event -> EventProof.untried(event, source.of(event), false))
        .toList();
  }

  private List<EventProof> tried(TrialBuild build, List<Problem> problems) throws IOException {
    try (GeneratedClasses classes = build.classes()) {
      return classes.inContext(() -> tried(classes, problems));
    }
  }

  private List<EventProof> tried(GeneratedClasses classes, List<Problem> problems) {
    HandlerCalls calls = new HandlerCalls();
    Object handler = calls.handler(classes.handler());
    JsonCodec codec = JsonCodec.load();
    Dispatch dispatch = generator.model().dispatch();
    List<EventModel> events = generator.model().events();
    List<EventMethods> methods = generator.methods();
    List<EventProof> proofs = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      EventModel event = events.get(i);
      progress.step("trying event %d of %d".formatted(i + 1, events.size()));
      Trials trials = source.of(event);
      Trials answers = trials.trials().isEmpty() ? Trials.NONE : source.answers(event);
      gaps.addAll(trials.gaps());
      gaps.addAll(answers.gaps());
      try {
        EventTypes types = classes.types(event, methods.get(i));
        EventRoutes routes = classes.routes(dispatch, methods.get(i), handler);
        EventProver prover = new EventProver(event, types, dispatch, routes, calls, codec);
        proofs.add(proved(event, prover, trials, answers));
      } catch (IllegalStateException e) {
        problems.add(new Problem(event.name(), "", "", String.valueOf(e.getMessage())));
        proofs.add(EventProof.untried(event, trials, true));
      }
    }
    return proofs;
  }

  private static EventProof proved(
      EventModel event, EventProver prover, Trials trials, Trials answers) {
    List<Attempt> bodies = trials.trials().stream().map(prover::body).toList();
    List<Attempt> replies =
        answers.trials().stream()
            .map(answer -> prover.answer(answer, trials.trials().get(0)))
            .toList();
    return EventProof.of(event, bodies, replies, trials.skipped() + answers.skipped());
  }
}
