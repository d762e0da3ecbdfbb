package dev.queuewebhooks.runtime.core;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

/**
 * A private key of the sender alone: signature version v1a, Ed25519 (Standard Webhooks 1.0,
 * "Asymmetric"). Immutable; only {@link #text()} reveals it.
 */
public final class Ed25519PrivateKey implements SigningKey {
  private static final int PAIR_BYTES = 2 * Ed25519.KEY_BYTES;

  private final byte[] seed;
  private final Ed25519PublicKey publicKey;
  private final PrivateKey key;

  private Ed25519PrivateKey(byte[] seed) throws GeneralSecurityException {
    this.seed = seed;
    this.publicKey = Ed25519PublicKey.of(Ed25519.rawPublicKey(seed));
    this.key = Ed25519.privateKey(seed);
  }

  /**
   * Reads a private key.
   *
   * @param text {@code whsk_} (which may be left out) and the base64 text of 32 bytes (the seed of
   *     RFC 8032), of 64 bytes (the seed and the public key) or of PKCS#8 in DER
   * @throws IllegalArgumentException when it is not that; the message does not repeat the text
   */
  public static Ed25519PrivateKey parse(String text) {
    byte[] bytes = KeyText.PRIVATE_KEY.decode(text);
    try {
      return switch (bytes.length) {
        case Ed25519.KEY_BYTES -> new Ed25519PrivateKey(bytes);
        case PAIR_BYTES -> ofPair(bytes);
        default -> new Ed25519PrivateKey(Ed25519.seedOfDer(bytes));
      };
    } catch (GeneralSecurityException e) {
      // The cause may quote the key, so it is not passed on.
      throw new IllegalArgumentException(
          "a webhook private key has 32 bytes, 64 bytes or PKCS#8 of Ed25519 in DER;"
              + " this one has %d bytes".formatted(bytes.length));
    }
  }

  /** A new private key; {@link #publicKey()} is for the receivers. */
  public static Ed25519PrivateKey generate() {
    byte[] seed = new byte[Ed25519.KEY_BYTES];
    new SecureRandom().nextBytes(seed);
    try {
      return new Ed25519PrivateKey(seed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime has no " + Ed25519.ALGORITHM, e);
    }
  }

  /** The key that verifies what this one signs. It is no secret. */
  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /** {@code whsk_} and the base64 text of seed and public key, 64 bytes. Keep it out of logs. */
  public String text() {
    byte[] pair = Arrays.copyOf(seed, PAIR_BYTES);
    System.arraycopy(publicKey.raw(), 0, pair, Ed25519.KEY_BYTES, Ed25519.KEY_BYTES);
    return KeyText.PRIVATE_KEY.encode(pair);
  }

  @Override
  public String version() {
    return "v1a";
  }

  @Override
  public byte[] sign(SignedContent content) {
    try {
      Signature signature = Signature.getInstance(Ed25519.ALGORITHM);
      signature.initSign(key);
      content.addTo(signature);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot sign with Ed25519", e);
    }
  }

  /** Takes the same time wherever the two differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519PrivateKey that && MessageDigest.isEqual(seed, that.seed);
  }

  @Override
  public int hashCode() {
    return publicKey.hashCode();
  }

  @Override
  public String toString() {
    return "Ed25519PrivateKey[redacted]";
  }

  private static Ed25519PrivateKey ofPair(byte[] pair) throws GeneralSecurityException {
    Ed25519PrivateKey key = new Ed25519PrivateKey(Arrays.copyOf(pair, Ed25519.KEY_BYTES));
    if (!Arrays.equals(key.publicKey.raw(), Ed25519.rawOfDer(pair))) {
      throw new IllegalArgumentException(
          "the two halves of this webhook private key do not belong together");
    }
    return key;
  }
}
