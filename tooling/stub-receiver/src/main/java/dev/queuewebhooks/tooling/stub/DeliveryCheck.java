package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What deliveries are checked for: a document, and perhaps who sent them. Immutable. */
public final class DeliveryCheck {
  private final WebhookDocument document;
  private final List<VerificationKey> keys;
  private final @Nullable StaticHeader header;
  private final int maxBodyBytes;
  private final Clock clock;
  private final Rigour rigour;

  private DeliveryCheck(Builder builder) {
    this.document = builder.document;
    this.keys = List.copyOf(builder.keys);
    this.header = builder.header;
    this.maxBodyBytes = builder.maxBodyBytes;
    this.clock = builder.clock;
    this.rigour = Rigour.AS_A_RECEIVER;
  }

  private DeliveryCheck(DeliveryCheck other, Rigour rigour) {
    this.document = other.document;
    this.keys = other.keys;
    this.header = other.header;
    this.maxBodyBytes = other.maxBodyBytes;
    this.clock = other.clock;
    this.rigour = rigour;
  }

  /** A check of the document only: signatures are not verified. */
  public static DeliveryCheck of(WebhookDocument document) {
    return builder(document).build();
  }

  /** A builder without keys, with a limit of one MiB and the system clock. */
  public static Builder builder(WebhookDocument document) {
    return new Builder(document);
  }

  /**
   * The same check as a test of whoever sends: finds everything that is wrong with a request, where
   * a receiver stops at the first thing; tells the event of a refused request too; and refuses the
   * other form of the body, which receivers accept and no sender may emit.
   */
  public DeliveryCheck strict() {
    return new DeliveryCheck(this, Rigour.AS_A_TEST_OF_SENDERS);
  }

  /** Whether there is a key to verify signatures with. */
  public boolean verifiesSignatures() {
    return !keys.isEmpty();
  }

  /** The document that deliveries are compared with. */
  public WebhookDocument document() {
    return document;
  }

  /** What verifies signatures; empty when they are not verified. */
  Optional<WebhookVerifier> verifier() {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    WebhookVerifier.Builder verifier = WebhookVerifier.builder().clock(clock);
    keys.forEach(verifier::key);
    return Optional.of(verifier.build());
  }

  Optional<StaticHeader> header() {
    return Optional.ofNullable(header);
  }

  int maxBodyBytes() {
    return maxBodyBytes;
  }

  Clock clock() {
    return clock;
  }

  Rigour rigour() {
    return rigour;
  }

  /** Collects what to check. Not safe to share between threads. */
  public static final class Builder {
    private static final int DEFAULT_MAX_BODY_BYTES = 1024 * 1024;
    private static final int LARGEST_MAX_BODY_BYTES = 64 * 1024 * 1024;

    private final WebhookDocument document;
    private final List<VerificationKey> keys = new ArrayList<>();
    private @Nullable StaticHeader header;
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    private Clock clock = Clock.systemUTC();

    private Builder(WebhookDocument document) {
      this.document = document;
    }

    /** Verifies signatures (Standard Webhooks 1.0) with this key. One of several has to match. */
    public Builder key(VerificationKey key) {
      keys.add(key);
      return this;
    }

    /**
     * Demands a header field with a secret value, such as {@code Authorization}.
     *
     * @param name case does not matter
     * @param value the whole value
     * @throws IllegalArgumentException when there is no name or no value; the message does not
     *     repeat the value
     */
    public Builder header(String name, String value) {
      this.header = StaticHeader.of(name, value);
      return this;
    }

    /**
     * The largest body to take, in bytes; one MiB unless set.
     *
     * @param maxBodyBytes 1 to 64 MiB
     * @throws IllegalArgumentException when it is not that
     */
    public Builder maxBodyBytes(int maxBodyBytes) {
      if (maxBodyBytes < 1 || maxBodyBytes > LARGEST_MAX_BODY_BYTES) {
        throw new IllegalArgumentException("the body limit is out of range: " + maxBodyBytes);
      }
      this.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /** The clock that timestamps are compared with; the system clock unless set. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** The check. */
    public DeliveryCheck build() {
      return new DeliveryCheck(this);
    }
  }
}
