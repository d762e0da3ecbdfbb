package dev.queuewebhooks.runtime.core;

/**
 * A key that a sender signs with. The key decides the algorithm. Implementations are immutable and
 * never show the key in text.
 */
public sealed interface SigningKey permits HmacSecret, Ed25519PrivateKey {
  /**
   * Reads a key of either kind.
   *
   * @param text {@code whsec_} and what {@link HmacSecret#parse} reads, or {@code whsk_} and what
   *     {@link Ed25519PrivateKey#parse} reads; the prefix tells the kind, so it cannot be left out
   * @throws IllegalArgumentException when it is not that; the message does not repeat the text
   */
  static SigningKey parse(String text) {
    return switch (KeyText.of(text)) {
      case SECRET -> HmacSecret.parse(text);
      case PRIVATE_KEY -> Ed25519PrivateKey.parse(text);
      case PUBLIC_KEY ->
          throw new IllegalArgumentException(
              "a public key (whpk_) cannot sign: use the private key (whsk_) that belongs to it");
    };
  }

  /** The version that stands before the comma in {@code webhook-signature}: v1 or v1a. */
  String version();

  /**
   * Signs.
   *
   * @return the raw signature, not yet base64
   */
  byte[] sign(SignedContent content);
}
