package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** The bytes that are signed: {@code id.timestamp.body} (Standard Webhooks 1.0). */
final class SignedContent {
  private SignedContent() {}

  /** Both texts are ASCII, which the checks before this one make sure of. */
  static byte[] of(String id, String timestamp, byte[] body) {
    byte[] prefix = (id + '.' + timestamp + '.').getBytes(US_ASCII);
    return ByteBuffer.allocate(prefix.length + body.length).put(prefix).put(body).array();
  }
}
