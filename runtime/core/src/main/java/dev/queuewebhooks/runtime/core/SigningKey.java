package dev.queuewebhooks.runtime.core;

/** A key that a sender signs with. Implementations are immutable and never show the key in text. */
public sealed interface SigningKey permits HmacSecret {
  /** The version that stands before the comma in {@code webhook-signature}, for example v1. */
  String version();

  /**
   * Signs.
   *
   * @param content the signed content, {@code id.timestamp.body}
   * @return the raw signature, not yet base64
   */
  byte[] sign(byte[] content);
}
