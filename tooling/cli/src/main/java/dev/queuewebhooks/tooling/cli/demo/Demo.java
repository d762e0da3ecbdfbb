package dev.queuewebhooks.tooling.cli.demo;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.sender.Attempt;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.Outcome;
import dev.queuewebhooks.tooling.cli.trial.GeneratedClasses;
import dev.queuewebhooks.tooling.cli.trial.HandlerCalls;
import dev.queuewebhooks.tooling.cli.trial.Progress;
import dev.queuewebhooks.tooling.cli.trial.RequestFor;
import dev.queuewebhooks.tooling.cli.trial.Trial;
import dev.queuewebhooks.tooling.cli.trial.TrialBuild;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Generates code for a document, starts a receiver on it, delivers every example of every event
 * with the generated sender, signed, and then tries three forgeries.
 */
public final class Demo {

  private final WebhooksGenerator generator;
  private final Subjects subjects;
  private final DemoListener listener;
  private final HandlerCalls calls = new HandlerCalls();
  private final HmacSecret secret = HmacSecret.generate();
  private final JsonCodec codec = JsonCodec.load();

  /**
   * A demonstration for one document.
   *
   * @param generator for the document, with {@link TrialBuild#BASE_PACKAGE}
   */
  public Demo(WebhookDocument document, WebhooksGenerator generator, DemoListener listener) {
    this.generator = generator;
    this.subjects = new Subjects(document, generator);
    this.listener = listener;
  }

  /**
   * Runs it.
   *
   * @throws IOException when files cannot be written, or there is no free port
   * @throws NotCompiledException when the generated code does not compile
   * @throws IllegalStateException when the running Java has no compiler
   */
  public DemoSum run(Progress progress)
      throws IOException, InterruptedException, NotCompiledException {
    try (TrialBuild build = TrialBuild.of(generator, null, progress)) {
      if (!build.succeeded()) {
        throw new NotCompiledException(build.messages());
      }
      try (GeneratedClasses classes = build.classes()) {
        List<Subject> all = subjects.all(classes, calls);
        progress.step("delivering");
        try (ReceivingServer server = new ReceivingServer(all, secret, codec, classes.loader())) {
          List<Delivered> deliveries = classes.inContext(() -> deliver(all, classes, server));
          return new DemoSum(deliveries, forge(all, server));
        }
      }
    }
  }

  private List<Delivered> deliver(
      List<Subject> all, GeneratedClasses classes, ReceivingServer server) {
    listener.begin(
        all.stream().map(subject -> subject.event().name()).toList(),
        all.stream().flatMap(subject -> subject.bodies().stream()).map(Trial::name).toList());
    List<Delivered> deliveries = new ArrayList<>();
    try (GeneratedSender sender = new GeneratedSender(classes.sender(), codec)) {
      all.forEach(subject -> deliver(subject, sender, server, deliveries));
    }
    return deliveries;
  }

  private void deliver(
      Subject subject, GeneratedSender sender, ReceivingServer server, List<Delivered> deliveries) {
    Endpoint endpoint = Endpoint.builder(server.uri(subject)).key(secret).build();
    subject.answer().ifPresent(a -> calls.answer(codec.read(a.body(), subject.types().answer())));
    if (subject.bodies().isEmpty()) {
      listener.nothing(subject.event().name());
    }
    for (Trial body : subject.bodies()) {
      Delivered delivery = deliver(subject, body, endpoint, sender, server);
      deliveries.add(delivery);
      listener.delivered(delivery);
    }
  }

  private Delivered deliver(
      Subject subject,
      Trial body,
      Endpoint endpoint,
      GeneratedSender sender,
      ReceivingServer server) {
    calls.take();
    String name = subject.event().name();
    DeliveryResult result;
    try {
      result = sender.send(subject, body, endpoint);
    } catch (RuntimeException e) {
      return new Delivered(name, body.name(), "not sent: " + e.getMessage(), false, "-", false);
    }
    Optional<Receipt> receipt = server.last();
    List<HandlerCalls.Call> taken = calls.take();
    String handler = taken.isEmpty() ? "-" : taken.get(0).method();
    boolean verified = receipt.map(Receipt::id).filter(result.id()::equals).isPresent();
    boolean accepted =
        result instanceof DeliveryResult.Delivered
            && verified
            && taken.size() == 1
            && handler.equals(subject.types().handlerMethod());
    return new Delivered(name, body.name(), status(result), verified, handler, accepted);
  }

  private static String status(DeliveryResult result) {
    List<Attempt> attempts = result.attempts();
    Outcome last = attempts.get(attempts.size() - 1).outcome();
    return last instanceof Outcome.Response response
        ? Integer.toString(response.status())
        : ((Outcome.Failure) last).kind().name();
  }

  /** Forges the first body that is not empty, or else a request without one. */
  private List<Refused> forge(List<Subject> all, ReceivingServer server)
      throws IOException, InterruptedException {
    Optional<Subject> subject = all.stream().filter(some -> !some.bodies().isEmpty()).findFirst();
    if (subject.isEmpty()) {
      return List.of();
    }
    EventModel event = subject.get().event();
    byte[] body = subject.get().bodies().get(0).body();
    Map<String, List<String>> headers =
        RequestFor.headers(event, generator.model().dispatch(), body);
    URI uri = URI.create(server.uri(subject.get()) + "?" + RequestFor.query(event));
    Forger forger = new Forger(server, calls);
    List<Refused> refused = new ArrayList<>();
    for (Forgery forgery :
        Forgery.all(RequestFor.content(event, body, codec), secret, Instant.now())) {
      Refused attempt = forger.attempt(forgery, event.webhook().method(), headers, uri);
      refused.add(attempt);
      listener.forged(attempt);
    }
    return refused;
  }
}
