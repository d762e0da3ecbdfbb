package dev.queuewebhooks.tooling.cli.demo;

import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.tooling.cli.trial.GeneratedClasses;
import dev.queuewebhooks.tooling.cli.trial.HandlerCalls;
import dev.queuewebhooks.tooling.cli.trial.Trial;
import dev.queuewebhooks.tooling.cli.trial.TrialSource;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.codegen.java.EventMethods;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;

/** Puts together what a demonstration delivers: examples, or else what is made from the schema. */
final class Subjects {

  private static final int MADE = 3;
  private static final String PATH = "/webhooks";

  private final WebhooksGenerator generator;
  private final TrialSource source;

  Subjects(WebhookDocument document, WebhooksGenerator generator) {
    this.generator = generator;
    this.source = new TrialSource(document, generator.model().dispatch(), List.of(), MADE);
  }

  /** One for each event, in the order of the document. */
  List<Subject> all(GeneratedClasses classes, HandlerCalls calls) {
    Object handler = calls.handler(classes.handler());
    Dispatch dispatch = generator.model().dispatch();
    boolean byUrl = dispatch instanceof Dispatch.ByUrl;
    EventRoutes shared = null;
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < generator.model().events().size(); i++) {
      EventModel event = generator.model().events().get(i);
      EventMethods methods = generator.methods().get(i);
      if (shared == null || byUrl) {
        shared = classes.routes(dispatch, methods, handler);
      }
      subjects.add(
          new Subject(
              event,
              methods,
              classes.types(event, methods),
              shared,
              byUrl ? PATH + "/" + methods.sender() : PATH,
              bodies(event),
              source.answers(event).trials().stream().findFirst()));
    }
    return subjects;
  }

  private List<Trial> bodies(EventModel event) {
    List<Trial> all = source.of(event).trials();
    List<Trial> given = all.stream().filter(trial -> trial.origin() == Trial.Origin.GIVEN).toList();
    return given.isEmpty() ? all : given;
  }
}
