package dev.queuewebhooks.runtime.core;

import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies requests the way Standard Webhooks 1.0 prescribes. Immutable and safe to share.
 *
 * <p>A verified request may still be a repetition of an earlier one: senders repeat deliveries,
 * with the same id.
 */
public final class WebhookVerifier {
  private final List<VerificationKey> keys;
  private final Duration tolerance;
  private final Clock clock;

  private WebhookVerifier(Builder builder) {
    this.keys = List.copyOf(builder.keys);
    this.tolerance = builder.tolerance;
    this.clock = builder.clock;
  }

  /** A builder without keys, with a tolerance of five minutes and the system clock. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Verifies one request.
   *
   * @param headers all header fields of the request
   * @param body the bytes exactly as received, before any parsing
   */
  public Verification verify(RequestHeaders headers, byte[] body) {
    List<List<String>> values =
        List.of(
            headers.all(WebhookHeaders.ID),
            headers.all(WebhookHeaders.TIMESTAMP),
            headers.all(WebhookHeaders.SIGNATURE));
    if (values.stream().anyMatch(List::isEmpty)) {
      return new NotVerified(Reason.MISSING_HEADER);
    }
    if (values.stream().anyMatch(list -> list.size() > 1)) {
      return new NotVerified(Reason.REPEATED_HEADER);
    }
    return verify(values.get(0).get(0), values.get(1).get(0), values.get(2).get(0), body);
  }

  private Verification verify(String id, String seconds, String signature, byte[] body) {
    if (!MessageId.isValid(id)) {
      return new NotVerified(Reason.MALFORMED_ID);
    }
    Optional<Instant> timestamp = UnixTimestamp.parse(seconds);
    if (timestamp.isEmpty()) {
      return new NotVerified(Reason.MALFORMED_TIMESTAMP);
    }
    return refusalByAge(timestamp.get())
        .or(() -> refusalBySignature(signature, SignedContent.of(id, seconds, body)))
        .<Verification>map(NotVerified::new)
        .orElseGet(() -> new Verified(id, timestamp.get()));
  }

  private Optional<Reason> refusalByAge(Instant timestamp) {
    // The header has whole seconds: so has the comparison, or 300.5 seconds would be over 300.
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    Duration age = Duration.between(timestamp, now);
    if (age.compareTo(tolerance) > 0) {
      return Optional.of(Reason.TOO_OLD);
    }
    return age.negated().compareTo(tolerance) > 0 ? Optional.of(Reason.TOO_NEW) : Optional.empty();
  }

  private Optional<Reason> refusalBySignature(String header, byte[] content) {
    SignatureList signatures = SignatureList.parse(header);
    List<VerificationKey> usable =
        keys.stream().filter(key -> !signatures.of(key.version()).isEmpty()).toList();
    if (usable.isEmpty()) {
      return Optional.of(Reason.NO_USABLE_SIGNATURE);
    }
    boolean matched =
        usable.stream().anyMatch(key -> key.matchesAny(content, signatures.of(key.version())));
    return matched ? Optional.empty() : Optional.of(Reason.NO_MATCH);
  }

  /** Collects the settings of a verifier. Not safe to share between threads. */
  public static final class Builder {
    private final List<VerificationKey> keys = new ArrayList<>();
    private Duration tolerance = Duration.ofMinutes(5);
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /** Adds a key. Several are accepted at the same time while a key is being replaced. */
    public Builder key(VerificationKey key) {
      keys.add(key);
      return this;
    }

    /**
     * How far the timestamp may lie from the clock, in either direction, both ends included.
     *
     * @throws IllegalArgumentException when it is not more than zero
     */
    public Builder tolerance(Duration tolerance) {
      if (tolerance.isZero() || tolerance.isNegative()) {
        throw new IllegalArgumentException("the tolerance must be more than zero: " + tolerance);
      }
      this.tolerance = tolerance;
      return this;
    }

    /** The clock to compare timestamps with. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * @throws IllegalStateException when no key was added
     */
    public WebhookVerifier build() {
      if (keys.isEmpty()) {
        throw new IllegalStateException("a verifier needs at least one key");
      }
      return new WebhookVerifier(this);
    }
  }
}
