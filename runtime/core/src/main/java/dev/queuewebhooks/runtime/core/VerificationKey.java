package dev.queuewebhooks.runtime.core;

import java.util.List;

/**
 * A key that a receiver verifies with. The key decides the algorithm; a request never does.
 * Implementations are immutable and never show a secret in text.
 */
public sealed interface VerificationKey permits HmacSecret, Ed25519PublicKey {
  /**
   * Reads a key of either kind.
   *
   * @param text {@code whsec_} and what {@link HmacSecret#parse} reads, or {@code whpk_} and what
   *     {@link Ed25519PublicKey#parse} reads; the prefix tells the kind, so it cannot be left out
   * @throws IllegalArgumentException when it is not that; the message does not repeat the text
   */
  static VerificationKey parse(String text) {
    return switch (KeyText.of(text)) {
      case SECRET -> HmacSecret.parse(text);
      case PUBLIC_KEY -> Ed25519PublicKey.parse(text);
      case PRIVATE_KEY ->
          throw new IllegalArgumentException(
              "a private key (whsk_) stays with the sender:"
                  + " verify with the public key (whpk_) that belongs to it");
    };
  }

  /** The version of the signatures that this key can judge: v1 or v1a. */
  String version();

  /**
   * Whether at least one of the signatures was made over this content with this key's counterpart.
   *
   * @param signatures raw signatures of {@link #version()}, of any length
   */
  boolean matchesAny(SignedContent content, List<byte[]> signatures);
}
