package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.tooling.cli.generate.SourceFolder;
import dev.queuewebhooks.tooling.cli.prove.EventProof.BodyKind;
import dev.queuewebhooks.tooling.codegen.GeneratedFile;
import dev.queuewebhooks.tooling.codegen.Part;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.codegen.java.EventMethods;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether generated code works for a document: generates all of it, compiles it, and
 * takes every valid example through a receiver and back to JSON.
 */
public final class Prover {

  /** The package of code that is generated to be proved. */
  public static final String BASE_PACKAGE = "com.example.webhooks";

  private final WebhooksGenerator generator;
  private final TrialSource source;
  private final Progress progress;

  /**
   * A prover for one document.
   *
   * @param generator for the document, with {@link #BASE_PACKAGE}
   * @param payloads what to try beside the document's examples
   * @throws DocumentException when a schema of the document cannot be used
   */
  public Prover(
      WebhookDocument document,
      WebhooksGenerator generator,
      List<GivenPayload> payloads,
      Progress progress) {
    this.generator = generator;
    this.source = new TrialSource(PayloadValidator.of(document), payloads);
    this.progress = progress;
  }

  /**
   * Proves it.
   *
   * @param keep the folder for code and classes; null for one that is deleted at the end
   * @throws IOException when files cannot be written
   * @throws IllegalStateException when the running Java has no compiler
   */
  public Proof prove(@Nullable Path keep) throws IOException {
    try (WorkFolder folder = WorkFolder.open(keep)) {
      progress.step("generating");
      List<GeneratedFile> files = new ArrayList<>();
      for (Part part : Part.values()) {
        files.addAll(generator.generate(part));
      }
      List<Path> sources = new SourceFolder(folder.sources()).write(files);
      progress.step("compiling " + sources.size() + " files");
      JavaCompilation compilation = JavaCompilation.of(sources, folder.classes());
      List<Problem> problems = new ArrayList<>();
      compilation.messages().forEach(text -> problems.add(new Problem("", "", "", text)));
      return new Proof(
          generator.model().dispatch().description(),
          compilation.succeeded() ? tried(folder, problems) : untried(),
          problems);
    }
  }

  private List<EventProof> untried() {
    return generator.model().events().stream()
        .map(event -> untried(event, source.of(event), false))
        .toList();
  }

  private static EventProof untried(EventModel event, TrialSource.Trials trials, boolean compiled) {
    int tried = trials.trials().size();
    return new EventProof(
        event.name(), kind(event), compiled, tried, 0, 0, 0, trials.skipped(), List.of());
  }

  private List<EventProof> tried(WorkFolder folder, List<Problem> problems) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (GeneratedClasses classes = new GeneratedClasses(folder.classes(), BASE_PACKAGE)) {
      // Jackson finds the branches of unions without a tag by the loader of the thread.
      thread.setContextClassLoader(classes.loader());
      return tried(classes, problems);
    } finally {
      thread.setContextClassLoader(before);
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
      TrialSource.Trials trials = source.of(event);
      try {
        String route = dispatch instanceof Dispatch.ByUrl ? methods.get(i).sender() : "to";
        EventRoutes routes = classes.routes(route, handler);
        Class<?> type = event.isTyped() ? classes.event(event.type()) : byte[].class;
        proofs.add(
            new EventProver(event, type, methods.get(i).handler(), dispatch, routes, calls, codec)
                .prove(trials, kind(event), true));
      } catch (IllegalStateException e) {
        problems.add(new Problem(event.name(), "", "", String.valueOf(e.getMessage())));
        proofs.add(untried(event, trials, true));
      }
    }
    return proofs;
  }

  private static BodyKind kind(EventModel event) {
    if (event.isTyped()) {
      return BodyKind.JSON;
    }
    return event.payload() instanceof Payload.None ? BodyKind.NONE : BodyKind.BYTES;
  }
}
