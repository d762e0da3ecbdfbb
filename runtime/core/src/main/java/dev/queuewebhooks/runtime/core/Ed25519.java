package dev.queuewebhooks.runtime.core;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 as the JDK has it, with keys as raw bytes (RFC 8032) or in DER (RFC 8410). */
final class Ed25519 {
  static final String ALGORITHM = "Ed25519";
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  private static final byte[] PUBLIC_START = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PRIVATE_START =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    return factory().generatePublic(new X509EncodedKeySpec(join(PUBLIC_START, raw)));
  }

  static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    return factory().generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE_START, seed)));
  }

  static boolean isPublicDer(byte[] der) {
    return der.length == PUBLIC_START.length + KEY_BYTES
        && Arrays.equals(PUBLIC_START, Arrays.copyOf(der, PUBLIC_START.length));
  }

  /** The raw key, which is how a public key's DER ends. */
  static byte[] rawOfDer(byte[] der) {
    return Arrays.copyOfRange(der, der.length - KEY_BYTES, der.length);
  }

  static byte[] seedOfDer(byte[] der) throws GeneralSecurityException {
    return seed(factory().generatePrivate(new PKCS8EncodedKeySpec(der)));
  }

  /**
   * The public key that belongs to a seed. The JDK computes it only for those who generate a pair,
   * so it gets the seed as if it had come by chance.
   */
  static byte[] rawPublicKey(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(seed));
    KeyPair pair = generator.generateKeyPair();
    if (!Arrays.equals(seed, seed(pair.getPrivate()))) {
      throw new GeneralSecurityException("this generator does not take its seed as it comes");
    }
    return rawOfDer(pair.getPublic().getEncoded());
  }

  private static byte[] seed(PrivateKey key) throws GeneralSecurityException {
    return ((EdECPrivateKey) key)
        .getBytes()
        .orElseThrow(() -> new GeneralSecurityException("a key that does not tell its bytes"));
  }

  private static KeyFactory factory() throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM);
  }

  private static byte[] join(byte[] start, byte[] end) {
    byte[] both = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, both, start.length, end.length);
    return both;
  }

  private static final class GivenBytes extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    GivenBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
