package dev.queuewebhooks.runtime.core;

import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Verifies requests the way Standard Webhooks 1.0 prescribes. Immutable and safe to share.
 *
 * <p>A verified request may still be a repetition of an earlier one: senders repeat deliveries,
 * with the same id.
 */
public final class WebhookVerifier {
  private final List<VerificationKey> keys;
  private final long toleranceSeconds;
  private final Clock clock;

  private WebhookVerifier(Builder builder) {
    this.keys = List.copyOf(builder.keys);
    this.toleranceSeconds = builder.tolerance.getSeconds();
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
    List<String> ids = headers.all(WebhookHeaders.ID);
    List<String> timestamps = headers.all(WebhookHeaders.TIMESTAMP);
    List<String> signatures = headers.all(WebhookHeaders.SIGNATURE);
    if (ids.isEmpty() || timestamps.isEmpty() || signatures.isEmpty()) {
      return new NotVerified(Reason.MISSING_HEADER);
    }
    if (ids.size() > 1 || timestamps.size() > 1 || signatures.size() > 1) {
      return new NotVerified(Reason.REPEATED_HEADER);
    }
    return verify(ids.get(0), timestamps.get(0), signatures.get(0), body);
  }

  private Verification verify(String id, String timestamp, String signature, byte[] body) {
    if (!MessageId.isValid(id)) {
      return new NotVerified(Reason.MALFORMED_ID);
    }
    OptionalLong seconds = UnixTimestamp.parse(timestamp);
    if (seconds.isEmpty()) {
      return new NotVerified(Reason.MALFORMED_TIMESTAMP);
    }
    // The header has whole seconds: so has the comparison, or 300.5 seconds would be over 300.
    long age = clock.instant().getEpochSecond() - seconds.getAsLong();
    if (age > toleranceSeconds) {
      return new NotVerified(Reason.TOO_OLD);
    }
    if (-age > toleranceSeconds) {
      return new NotVerified(Reason.TOO_NEW);
    }
    Verified verified = new Verified(id, Instant.ofEpochSecond(seconds.getAsLong()));
    return judge(new SignedContent(id, timestamp, body), SignatureList.parse(signature), verified);
  }

  /** Each key judges the signatures of its own version, whatever else the request says. */
  private Verification judge(SignedContent content, SignatureList signatures, Verified verified) {
    Reason reason = Reason.NO_USABLE_SIGNATURE;
    for (VerificationKey key : keys) {
      List<byte[]> candidates = signatures.of(key.version());
      if (!candidates.isEmpty()) {
        if (key.matchesAny(content, candidates)) {
          return verified;
        }
        reason = Reason.NO_MATCH;
      }
    }
    return new NotVerified(reason);
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
     * How far the timestamp may lie from the clock, in either direction, both ends included, in
     * whole seconds.
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
