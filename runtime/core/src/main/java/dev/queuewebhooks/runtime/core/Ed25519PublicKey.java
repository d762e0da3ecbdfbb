package dev.queuewebhooks.runtime.core;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The public key of a sender: signature version v1a, Ed25519 (Standard Webhooks 1.0, "Asymmetric").
 * It verifies and cannot sign, so a receiver that is broken into gives nothing away. Immutable.
 */
public final class Ed25519PublicKey implements VerificationKey {
  /**
   * The points of order 1, 2, 4 and 8, without the bit of the sign. No private key belongs to them,
   * and anybody can make signatures that fit them.
   */
  private static final Set<String> SMALL_ORDER =
      Set.of(
          "0100000000000000000000000000000000000000000000000000000000000000",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "0000000000000000000000000000000000000000000000000000000000000000",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

  private final byte[] raw;
  private final PublicKey key;

  private Ed25519PublicKey(byte[] raw, PublicKey key) {
    this.raw = raw;
    this.key = key;
  }

  /**
   * Reads a public key.
   *
   * @param text {@code whpk_} (which may be left out) and the base64 text of 32 bytes (RFC 8032) or
   *     of X.509 in DER (RFC 8410)
   * @throws IllegalArgumentException when it is not that, or not a key that only one can sign for
   */
  public static Ed25519PublicKey parse(String text) {
    byte[] bytes = KeyText.PUBLIC_KEY.decode(text);
    if (bytes.length != Ed25519.KEY_BYTES && !Ed25519.isPublicDer(bytes)) {
      throw new IllegalArgumentException(
          "a webhook public key has 32 bytes, or 44 bytes of X.509 of Ed25519 in DER;"
              + " this one has %d bytes".formatted(bytes.length));
    }
    try {
      return of(Ed25519.rawOfDer(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "these bytes are no Ed25519 public key: copy it again from where it was made");
    }
  }

  static Ed25519PublicKey of(byte[] raw) throws GeneralSecurityException {
    byte[] withoutSign = raw.clone();
    withoutSign[raw.length - 1] &= 0x7f;
    if (SMALL_ORDER.contains(HexFormat.of().formatHex(withoutSign))) {
      throw new IllegalArgumentException(
          "anybody could sign for this public key: it is a point of small order");
    }
    PublicKey key = Ed25519.publicKey(raw);
    // Only this looks whether the bytes are a point of the curve.
    Signature.getInstance(Ed25519.ALGORITHM).initVerify(key);
    return new Ed25519PublicKey(raw, key);
  }

  /** {@code whpk_} and the base64 text of the 32 bytes. It is no secret. */
  public String text() {
    return KeyText.PUBLIC_KEY.encode(raw);
  }

  byte[] raw() {
    return raw;
  }

  @Override
  public String version() {
    return "v1a";
  }

  @Override
  public boolean matchesAny(SignedContent content, List<byte[]> signatures) {
    for (byte[] signature : signatures) {
      if (signature.length == Ed25519.SIGNATURE_BYTES && matches(content, signature)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(SignedContent content, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(Ed25519.ALGORITHM);
      signature.initVerify(key);
      content.addTo(signature);
      return signature.verify(bytes);
    } catch (SignatureException notWellFormed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot verify with Ed25519", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519PublicKey that && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return "Ed25519PublicKey[" + text() + "]";
  }
}
