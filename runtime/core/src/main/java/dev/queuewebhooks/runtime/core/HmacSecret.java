package dev.queuewebhooks.runtime.core;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret shared by sender and receiver: signature version v1, HMAC-SHA256 (Standard Webhooks 1.0,
 * "Symmetric"). Immutable; only {@link #text()} reveals it.
 */
public final class HmacSecret implements SigningKey, VerificationKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_BYTES = 24;
  private static final int MAX_BYTES = 64;
  private static final int GENERATED_BYTES = 32;

  private final byte[] key;

  /** Never used itself: its clones are, which needs neither a look-up nor a lock. */
  private final Mac ready;

  private HmacSecret(byte[] key) {
    this.key = key;
    this.ready = mac(key);
  }

  /**
   * Reads a secret.
   *
   * @param text {@code whsec_} (which may be left out) and the base64 text of 24 to 64 bytes; the
   *     padding at its end may be left out too
   * @throws IllegalArgumentException when it is not that; the message does not repeat the text
   */
  public static HmacSecret parse(String text) {
    byte[] key = KeyText.SECRET.decode(text);
    if (Ed25519.isPublicDer(key)) {
      // Everybody may know it, so everybody could sign with it.
      throw new IllegalArgumentException(
          "this is an Ed25519 public key, not a webhook secret: put whpk_ before it");
    }
    if (key.length < MIN_BYTES || key.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "a webhook secret has 24 to 64 bytes; this one has " + key.length);
    }
    return new HmacSecret(key);
  }

  /** A new secret of 32 random bytes. */
  public static HmacSecret generate() {
    byte[] key = new byte[GENERATED_BYTES];
    new SecureRandom().nextBytes(key);
    return new HmacSecret(key);
  }

  /** The secret in the form that {@link #parse} reads. Keep it out of logs. */
  public String text() {
    return KeyText.SECRET.encode(key);
  }

  @Override
  public String version() {
    return "v1";
  }

  @Override
  public byte[] sign(SignedContent content) {
    Mac mac = mac();
    content.addTo(mac);
    return mac.doFinal();
  }

  @Override
  public boolean matchesAny(SignedContent content, List<byte[]> signatures) {
    byte[] expected = sign(content);
    boolean matched = false;
    for (byte[] signature : signatures) {
      matched |= MessageDigest.isEqual(expected, signature);
    }
    return matched;
  }

  /** Takes the same time wherever the two differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof HmacSecret secret && MessageDigest.isEqual(key, secret.key);
  }

  /** The length only, because a hash of the bytes would tell something about them. */
  @Override
  public int hashCode() {
    return key.length;
  }

  @Override
  public String toString() {
    return "HmacSecret[redacted]";
  }

  private Mac mac() {
    try {
      return (Mac) ready.clone();
    } catch (CloneNotSupportedException e) {
      // The JDK's own can be cloned; that of another provider need not.
      return mac(key);
    }
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      // The JDK hashes the key with the first update: here once, instead of for every message.
      mac.update(new byte[0]);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime has no " + ALGORITHM, e);
    }
  }
}
