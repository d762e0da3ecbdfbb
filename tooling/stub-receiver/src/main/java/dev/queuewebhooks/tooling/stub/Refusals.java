package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.runtime.core.Verification;
import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.stub.Judge.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the reasons to refuse a request whatever its content is. */
final class Refusals {
  private final List<Webhook> webhooks;
  private final MediaTypes types;
  private final int maxBodyBytes;
  private final @Nullable StaticHeader demanded;
  private final @Nullable WebhookVerifier verifier;

  Refusals(DeliveryCheck check) {
    this.webhooks = check.document().webhooks();
    this.types = new MediaTypes(webhooks);
    this.maxBodyBytes = check.maxBodyBytes();
    this.demanded = check.header().orElse(null);
    this.verifier = check.verifier().orElse(null);
  }

  /** In the order in which a receiver would look, and each looked for only when it is asked for. */
  Stream<Judgement> of(Incoming request) {
    return Stream.<Function<Incoming, Optional<Judgement>>>of(
            this::wrongMethod, this::wrongType, this::tooLarge, this::notDemanded, this::forged)
        .flatMap(reason -> reason.apply(request).stream());
  }

  /** The methods with which the events are sent, for example {@code POST}. */
  String methods() {
    TreeSet<String> methods = new TreeSet<>();
    webhooks.forEach(webhook -> methods.add(webhook.method()));
    return String.join(", ", methods);
  }

  private Optional<Judgement> wrongMethod(Incoming request) {
    return webhooks.stream().anyMatch(webhook -> webhook.method().equals(request.method()))
        ? Optional.empty()
        : refused(
            DeliveryVerdict.METHOD_NOT_ALLOWED,
            "the events of this document are sent with " + methods() + ", not " + request.method());
  }

  private Optional<Judgement> wrongType(Incoming request) {
    return types
        .problemIn(request)
        .flatMap(problem -> refused(DeliveryVerdict.UNSUPPORTED_MEDIA_TYPE, problem));
  }

  /** Whether the body is there, and not compressed. */
  boolean isWhole(Incoming request) {
    return request.body().length <= maxBodyBytes && !MediaTypes.isCompressed(request);
  }

  private Optional<Judgement> tooLarge(Incoming request) {
    return request.body().length <= maxBodyBytes
        ? Optional.empty()
        : refused(
            DeliveryVerdict.BODY_TOO_LARGE,
            "the body is larger than the limit of " + maxBodyBytes + " bytes");
  }

  private Optional<Judgement> notDemanded(Incoming request) {
    return Optional.ofNullable(demanded)
        .flatMap(header -> header.problemIn(request))
        .flatMap(problem -> refused(DeliveryVerdict.NOT_VERIFIED, problem));
  }

  /** A real receiver would not tell. This one is for those who look for the cause. */
  private Optional<Judgement> forged(Incoming request) {
    // Without the whole body as it was sent, nobody can tell.
    if (verifier == null || !isWhole(request)) {
      return Optional.empty();
    }
    Verification verification = verifier.verify(request.headers(), request.body());
    return verification instanceof NotVerified refused
        ? refused(DeliveryVerdict.NOT_VERIFIED, ReasonText.of(refused.reason()))
        : Optional.empty();
  }

  private static Optional<Judgement> refused(DeliveryVerdict verdict, String problem) {
    return Optional.of(Judgement.refused(verdict, problem));
  }
}
