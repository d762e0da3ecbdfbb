package dev.queuewebhooks.runtime.core;

import java.util.Base64;

/**
 * The text form of keys: a prefix that tells the kind, and base64 (Standard Webhooks 1.0,
 * "Signature scheme"). No message repeats any of a text.
 */
enum KeyText {
  SECRET("whsec_", "webhook secret"),
  PRIVATE_KEY("whsk_", "webhook private key"),
  PUBLIC_KEY("whpk_", "webhook public key");

  private final String prefix;
  private final String name;

  KeyText(String prefix, String name) {
    this.prefix = prefix;
    this.name = name;
  }

  /**
   * The kind that the prefix tells.
   *
   * @throws IllegalArgumentException when there is no prefix: bytes alone do not tell, and a public
   *     key taken for a secret would let everybody sign
   */
  static KeyText of(String text) {
    for (KeyText kind : values()) {
      if (text.startsWith(kind.prefix)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "a key starts with whsec_ (secret), whsk_ (private key) or whpk_ (public key);"
            + " put the right one before it");
  }

  /**
   * The bytes of a key of this kind; its prefix and the padding at its end may be left out.
   *
   * @throws IllegalArgumentException when the text is not that
   */
  byte[] decode(String text) {
    for (KeyText other : values()) {
      if (other != this && text.startsWith(other.prefix)) {
        throw new IllegalArgumentException(
            "a %s (%s) is needed here, and this is a %s (%s)"
                .formatted(name, prefix, other.name, other.prefix));
      }
    }
    try {
      return Base64.getDecoder()
          .decode(text.substring(text.startsWith(prefix) ? prefix.length() : 0));
    } catch (IllegalArgumentException e) {
      // The cause names a character of the key, so it is not passed on.
      throw new IllegalArgumentException(
          "a " + name + " is " + prefix + " followed by base64 text");
    }
  }

  String encode(byte[] key) {
    return prefix + Base64.getEncoder().encodeToString(key);
  }
}
