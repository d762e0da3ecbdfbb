package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is rehearsed with a document, in which order. */
final class Script {
  private final WebhookDocument document;
  private final List<Webhook> webhooks;
  private final Desk desk;
  private final Subjects subjects;
  private final BodyVariants variants;

  /**
   * A script.
   *
   * @param webhooks the events to send, at least one
   */
  Script(WebhookDocument document, List<Webhook> webhooks, Desk desk) {
    this.document = document;
    this.webhooks = webhooks;
    this.desk = desk;
    PayloadValidator validator = PayloadValidator.ofReceived(document);
    PayloadMaker maker = new PayloadMaker(document, validator);
    this.subjects = new Subjects(document, validator, maker);
    this.variants = new BodyVariants(document, validator, maker);
  }

  /** The genuine deliveries by the name of their event, which has none when none was found. */
  Map<Webhook, List<Subject>> subjects() {
    Map<Webhook, List<Subject>> all = new LinkedHashMap<>();
    webhooks.forEach(webhook -> all.put(webhook, subjects.of(webhook)));
    return all;
  }

  Step genuine(Subject subject) {
    return Step.sending(
        Scenario.VALID_DELIVERY.expectation(subject.name()), () -> desk.signed(subject));
  }

  /** Says that there is nothing to send. */
  static Step nothing(Webhook webhook) {
    return Step.skipping(
        Scenario.VALID_DELIVERY.expectation(Subject.event(webhook)),
        "no body was found that the document allows");
  }

  /**
   * What follows when genuine deliveries are taken.
   *
   * @param taken the subjects of those, a list for each event; none of the lists is empty
   */
  List<Step> faults(List<List<Subject>> taken, Settings settings) {
    List<Subject> firsts = taken.stream().map(ofOne -> ofOne.get(0)).toList();
    Subject subject =
        firsts.stream().filter(it -> it.json().isPresent()).findFirst().orElse(firsts.get(0));
    Subject later = firsts.stream().filter(it -> it != subject).findFirst().orElse(subject);
    Growth growth = new Growth(desk, document, variants);
    List<Step> steps = new ArrayList<>();
    steps.addAll(new Clocks(desk, settings.tolerance()).of(subject, later));
    steps.addAll(new Forgeries(desk, subject, variants).steps());
    steps.addAll(new HeaderFaults(desk, subject).steps());
    steps.addAll(new BodyFaults(desk, subject, methods(), settings.largeBytes()).steps());
    steps.add(growth.unknownEvent(subject));
    taken.forEach(each -> steps.addAll(growth.of(each)));
    steps.addAll(new SlowBody(desk, subject).steps());
    steps.add(new Flood(desk, subject, settings.atATime()).step());
    steps.addAll(new Disclosures(desk).steps());
    return steps;
  }

  private Set<String> methods() {
    return document.webhooks().stream().map(Webhook::method).collect(Collectors.toSet());
  }

  /**
   * What can be chosen.
   *
   * @param atATime how many deliveries are sent at a time
   */
  record Settings(Duration tolerance, int largeBytes, int atATime) {}
}
