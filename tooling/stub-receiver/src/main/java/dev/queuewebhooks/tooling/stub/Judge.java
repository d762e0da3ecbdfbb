package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.runtime.core.Verification;
import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a request, in the order in which a receiver would look. */
final class Judge {
  private static final int MAX_PROBLEMS = 50;

  private final List<Webhook> webhooks;
  private final MediaTypes types;
  private final int maxBodyBytes;
  private final @Nullable StaticHeader demanded;
  private final @Nullable WebhookVerifier verifier;
  private final HeaderFields fields;
  private final EventFinder events;

  Judge(DeliveryCheck check) {
    PayloadValidator validator = PayloadValidator.ofReceived(check.document());
    this.webhooks = check.document().webhooks();
    this.types = new MediaTypes(webhooks);
    this.maxBodyBytes = check.maxBodyBytes();
    this.demanded = check.header().orElse(null);
    this.verifier = check.verifier().orElse(null);
    this.fields = new HeaderFields(check.document(), validator);
    this.events = new EventFinder(webhooks, validator, fields);
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
  }

  Judgement judge(Incoming request) {
    return refusal(request).orElseGet(() -> content(request));
  }

  /** The methods with which the events are sent, for example {@code POST}. */
  String methods() {
    TreeSet<String> methods = new TreeSet<>();
    webhooks.forEach(webhook -> methods.add(webhook.method()));
    return String.join(", ", methods);
  }

  private Optional<Judgement> refusal(Incoming request) {
    if (webhooks.stream().noneMatch(webhook -> webhook.method().equals(request.method()))) {
      return refused(
          DeliveryVerdict.METHOD_NOT_ALLOWED,
          "the events of this document are sent with " + methods() + ", not " + request.method());
    }
    Optional<String> type = types.problemIn(request);
    if (type.isPresent()) {
      return refused(DeliveryVerdict.UNSUPPORTED_MEDIA_TYPE, type.get());
    }
    if (request.body().length > maxBodyBytes) {
      return refused(
          DeliveryVerdict.BODY_TOO_LARGE,
          "the body is larger than the limit of " + maxBodyBytes + " bytes");
    }
    Optional<String> header = demanded == null ? Optional.empty() : demanded.problemIn(request);
    return header
        .or(() -> forgery(request))
        .map(problem -> Judgement.refused(DeliveryVerdict.NOT_VERIFIED, problem));
  }

  private static Optional<Judgement> refused(DeliveryVerdict verdict, String problem) {
    return Optional.of(Judgement.refused(verdict, problem));
  }

  /** A real receiver would not tell. This one is for those who look for the cause. */
  private Optional<String> forgery(Incoming request) {
    if (verifier == null) {
      return Optional.empty();
    }
    Verification verification = verifier.verify(request.headers(), request.body());
    return verification instanceof NotVerified refused
        ? Optional.of(ReasonText.of(refused.reason()))
        : Optional.empty();
  }

  private Judgement content(Incoming request) {
    Verdict verdict = events.check(request);
    Webhook webhook = verdict.webhook();
    List<String> problems = new ArrayList<>();
    if (webhook != null) {
      if (!webhook.method().equals(request.method())) {
        problems.add("this event is sent with " + webhook.method() + ", not " + request.method());
      }
      problems.addAll(fields.problems(webhook, request));
    }
    verdict.violations().stream().map(Violation::toString).forEach(problems::add);
    return new Judgement(
        problems.isEmpty() ? DeliveryVerdict.ACCEPTED : DeliveryVerdict.INVALID,
        webhook,
        problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS)));
  }
}
