package dev.queuewebhooks.runtime.core;

import java.util.List;

/**
 * A key that a receiver verifies with. The key decides the algorithm; a request never does.
 * Implementations are immutable and never show the key in text.
 */
public sealed interface VerificationKey permits HmacSecret {
  /** The version of the signatures that this key can judge, for example v1. */
  String version();

  /**
   * Whether at least one of the signatures was made over this content with this key's counterpart.
   *
   * @param content the signed content, {@code id.timestamp.body}
   * @param signatures raw signatures of {@link #version()}
   */
  boolean matchesAny(byte[] content, List<byte[]> signatures);
}
