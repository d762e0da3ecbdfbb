package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.rehearsal.Script.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/**
 * Plays to a receiver, in whatever language it is written, what it has to survive: genuine
 * deliveries of all events of a document, forged ones, broken ones, and what senders of tomorrow
 * will send. Sends to any address that it is given: only rehearse with receivers of your own, and
 * not with those that act on real events. Immutable.
 */
public final class Rehearsal {
  private final URI target;
  private final Script script;
  private final Settings settings;
  private final Duration patience;
  private final SSLSocketFactory tls;

  Rehearsal(RehearsalBuilder builder, List<Webhook> webhooks) {
    this.target = builder.target;
    Desk desk = new Desk(Map.copyOf(builder.headers), builder.key, Clock.systemUTC());
    this.script = new Script(builder.document, webhooks, desk);
    this.settings = new Settings(builder.tolerance, builder.largeBytes, builder.atATime);
    this.patience = builder.patience;
    this.tls = builder.tls;
  }

  /**
   * A rehearsal with all events and the usual settings.
   *
   * @param document what the receiver is to receive
   * @param target an http or https URL
   * @param key the one that the receiver verifies with, or the private key to it
   * @throws IllegalArgumentException when the URL cannot be used; nothing of it is repeated
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
   *     cannot be used
   */
  public static Rehearsal of(WebhookDocument document, URI target, SigningKey key) {
    return builder(document, target, key).build();
  }

  /**
   * Begins a rehearsal with settings of its own.
   *
   * @throws IllegalArgumentException when the URL cannot be used; nothing of it is repeated
   */
  public static RehearsalBuilder builder(WebhookDocument document, URI target, SigningKey key) {
    return new RehearsalBuilder(document, target, key);
  }

  /** The same as {@link #run(Consumer)}, for those who only want to know what came of it. */
  public Report run() throws UnreachableException, InterruptedException {
    return run(outcome -> {});
  }

  /**
   * Runs the rehearsal.
   *
   * @param listener hears of each outcome as soon as there is one
   * @throws UnreachableException when there is no connection to the receiver to begin with
   * @throws InterruptedException when this thread is interrupted
   */
  public Report run(Consumer<? super Outcome> listener)
      throws UnreachableException, InterruptedException {
    try (WireClient client = new WireClient(target, patience, tls)) {
      client.probe();
      Performance performance = new Performance(new Stage(client), listener);
      List<List<Subject>> tried = new ArrayList<>();
      List<List<Subject>> taken = new ArrayList<>();
      for (Map.Entry<Webhook, List<Subject>> event : script.subjects().entrySet()) {
        if (event.getValue().isEmpty()) {
          performance.play(Script.nothing(event.getKey()));
          continue;
        }
        tried.add(event.getValue());
        List<Subject> passed = new ArrayList<>();
        for (Subject subject : event.getValue()) {
          if (performance.play(script.genuine(subject)) == Verdict.PASSED) {
            passed.add(subject);
          }
        }
        if (!passed.isEmpty()) {
          taken.add(passed);
        }
      }
      if (!taken.isEmpty()) {
        performance.play(script.faults(taken, settings));
      } else if (!tried.isEmpty()) {
        performance.skip(script.faults(tried, settings));
      }
      return performance.report();
    }
  }
}
