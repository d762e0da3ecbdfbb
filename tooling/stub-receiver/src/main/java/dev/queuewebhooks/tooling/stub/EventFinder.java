package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.tooling.document.AlternateEnvelope;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * Finds out which event a request is: by its header fields, by its body, or by the last segment of
 * its path, for documents whose events say it nowhere but in the URL.
 */
final class EventFinder {
  private final List<Webhook> webhooks;
  private final PayloadValidator received;
  private final PayloadValidator validator;
  private final HeaderFields fields;
  private final String otherForm;

  /**
   * A finder.
   *
   * @param validator what the bodies have to pass
   */
  EventFinder(WebhookDocument document, PayloadValidator validator, HeaderFields fields) {
    this.webhooks = document.webhooks();
    this.received = PayloadValidator.ofReceived(document);
    this.validator = validator;
    this.fields = fields;
    this.otherForm = document.alternateEnvelope().map(EventFinder::otherForm).orElse("");
  }

  private static String otherForm(AlternateEnvelope envelope) {
    return "has "
        + String.join(" and ", envelope.moved())
        + " in "
        + envelope.member()
        + ": receivers accept that form of the body too, but no sender may emit it"
        + " (x-webhook-alternate-envelope)";
  }

  /** The event, and what is wrong with its body. */
  Verdict check(Incoming request) {
    return MediaTypes.isJson(request) ? checkJson(request) : checkOther(request);
  }

  /** The same, but a body that claims to be something else is tried as JSON as well. */
  Verdict checkInAnyCase(Incoming request) {
    Verdict declared = check(request);
    if (declared.webhook() != null || MediaTypes.isJson(request)) {
      return declared;
    }
    Verdict json = checkJson(request);
    return json.webhook() == null ? declared : json;
  }

  /** The event of a request whose body cannot be looked at. */
  Verdict named(Incoming request) {
    List<Webhook> named = fields.named(webhooks, request);
    Webhook only = named.size() == 1 ? named.get(0) : byPath(request).orElse(null);
    return new Verdict(only, List.of());
  }

  private Verdict checkJson(Incoming request) {
    List<Webhook> named = fields.named(withJson(), request);
    if (!named.isEmpty()) {
      return closest(named, request.body());
    }
    Verdict byBody = received.check(request.body());
    Optional<Webhook> found = Optional.ofNullable(byBody.webhook()).or(() -> byPath(request));
    return found.map(webhook -> verdict(webhook, request.body())).orElse(byBody);
  }

  private Verdict verdict(Webhook webhook, byte[] body) {
    List<Violation> violations = validator.validate(webhook, body);
    return violations.isEmpty() || !received.validate(webhook, body).isEmpty()
        ? new Verdict(webhook, violations)
        : new Verdict(webhook, List.of(new Violation(JsonPointer.empty(), otherForm)));
  }

  /** That with the fewest violations: several events may share the value of a header. */
  private Verdict closest(List<Webhook> candidates, byte[] body) {
    return candidates.stream()
        .map(webhook -> verdict(webhook, body))
        .min(Comparator.comparingInt(verdict -> verdict.violations().size()))
        .orElseThrow();
  }

  /** There is no schema to check what is no JSON. */
  private Verdict checkOther(Incoming request) {
    List<Webhook> candidates = withOtherBodies();
    List<Webhook> named = fields.named(candidates, request);
    List<Webhook> left = named.isEmpty() ? candidates : named;
    Webhook only = left.size() == 1 ? left.get(0) : byPath(request).orElse(null);
    return new Verdict(only, List.of());
  }

  private List<Webhook> withJson() {
    return webhooks.stream().filter(one -> PayloadValidator.jsonBody(one).isPresent()).toList();
  }

  private List<Webhook> withOtherBodies() {
    return webhooks.stream()
        .filter(one -> !one.bodies().stream().allMatch(Body::isJson) || one.bodies().isEmpty())
        .toList();
  }

  private Optional<Webhook> byPath(Incoming request) {
    String last = request.path().substring(request.path().lastIndexOf('/') + 1);
    return webhooks.stream().filter(webhook -> webhook.name().equals(last)).findFirst();
  }
}
