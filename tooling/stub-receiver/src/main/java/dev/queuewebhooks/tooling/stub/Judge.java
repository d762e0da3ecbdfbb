package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a request. */
final class Judge {
  private static final int MAX_PROBLEMS = 50;

  private final Refusals refusals;
  private final HeaderFields fields;
  private final EventFinder events;
  private final Rigour rigour;

  Judge(DeliveryCheck check) {
    PayloadValidator validator = check.rigour().validator(check.document());
    this.refusals = new Refusals(check);
    this.fields = new HeaderFields(check.document(), validator);
    this.events = new EventFinder(check.document(), validator, fields);
    this.rigour = check.rigour();
  }

  /**
   * A judgement.
   *
   * @param webhook the event; null when it was not looked for, or cannot be told
   * @param problems empty when the request is accepted
   */
  record Judgement(DeliveryVerdict verdict, @Nullable Webhook webhook, List<String> problems) {
    static Judgement refused(DeliveryVerdict verdict, String problem) {
      return new Judgement(verdict, null, List.of(problem));
    }

    /** The problems of a content: none when it is accepted. */
    static Judgement ofContent(@Nullable Webhook webhook, List<String> problems) {
      return new Judgement(
          problems.isEmpty() ? DeliveryVerdict.ACCEPTED : DeliveryVerdict.INVALID,
          webhook,
          problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS)));
    }
  }

  Judgement judge(Incoming request) {
    return switch (rigour) {
      case AS_A_RECEIVER ->
          refusals.of(request).findFirst().orElseGet(() -> content(events.check(request), request));
      case AS_A_TEST_OF_SENDERS -> everything(request);
    };
  }

  /** The methods with which the events are sent, for example {@code POST}. */
  String methods() {
    return refusals.methods();
  }

  private Judgement content(Verdict verdict, Incoming request) {
    Webhook webhook = verdict.webhook();
    List<String> problems = new ArrayList<>();
    if (webhook != null) {
      if (!webhook.method().equals(request.method())) {
        problems.add("this event is sent with " + webhook.method() + ", not " + request.method());
      }
      problems.addAll(fields.problems(webhook, request));
    }
    verdict.violations().stream().map(Violation::toString).forEach(problems::add);
    return Judgement.ofContent(webhook, problems);
  }

  /** What a receiver would say first, with all that it would have said after that. */
  private Judgement everything(Incoming request) {
    Verdict found =
        refusals.isWhole(request) ? events.checkInAnyCase(request) : events.named(request);
    Webhook webhook = found.webhook();
    List<Judgement> reasons = new ArrayList<>(refusals.of(request).toList());
    if (webhook != null) {
      new MediaTypes(List.of(webhook))
          .exactProblemIn(request)
          .map(problem -> Judgement.refused(DeliveryVerdict.UNSUPPORTED_MEDIA_TYPE, problem))
          .ifPresent(reasons::add);
    } else if (reasons.isEmpty() && found.violations().isEmpty()) {
      reasons.add(Judgement.refused(DeliveryVerdict.INVALID, "nothing says which event this is"));
    }
    reasons.add(content(found, request));
    return new Judgement(
        reasons.stream().map(Judgement::verdict).min(Comparator.naturalOrder()).orElseThrow(),
        webhook,
        reasons.stream()
            // Whose event is known hears with which method that one is sent, from its content.
            .filter(one -> webhook == null || one.verdict() != DeliveryVerdict.METHOD_NOT_ALLOWED)
            .flatMap(one -> one.problems().stream())
            .distinct()
            .toList());
  }
}
