package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which event a request is: by its header fields, by its body, or by the last segment of
 * its path, for documents whose events say it nowhere but in the URL.
 */
final class EventFinder {
  private final List<Webhook> webhooks;
  private final PayloadValidator validator;
  private final HeaderFields fields;

  EventFinder(List<Webhook> webhooks, PayloadValidator validator, HeaderFields fields) {
    this.webhooks = webhooks;
    this.validator = validator;
    this.fields = fields;
  }

  /** The event, and what is wrong with its body. */
  Verdict check(Incoming request) {
    return MediaTypes.isJson(request) ? checkJson(request) : checkOther(request);
  }

  private Verdict checkJson(Incoming request) {
    List<Webhook> named = fields.named(withJson(), request);
    if (!named.isEmpty()) {
      return closest(named, request.body());
    }
    Verdict byBody = validator.check(request.body());
    if (byBody.webhook() != null) {
      return byBody;
    }
    return byPath(request)
        .map(webhook -> new Verdict(webhook, validator.validate(webhook, request.body())))
        .orElse(byBody);
  }

  /** That with the fewest violations: several events may share the value of a header. */
  private Verdict closest(List<Webhook> candidates, byte[] body) {
    return candidates.stream()
        .map(webhook -> new Verdict(webhook, validator.validate(webhook, body)))
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
