package dev.queuewebhooks.runtime.core;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The value of {@code webhook-signature}: {@code version,base64} one or more times, separated by
 * one space (Standard Webhooks 1.0, "Webhook Headers").
 */
final class SignatureList {
  /** More keys than a rotation ever needs; bounds the work that a stranger can cause. */
  static final int MAX_SIGNATURES = 16;

  private static final int MAX_LENGTH = 4096;

  private final List<Entry> entries;

  private SignatureList(List<Entry> entries) {
    this.entries = entries;
  }

  /** Leaves out what is not well formed; a list that is too long counts as empty. */
  static SignatureList parse(String header) {
    List<Entry> entries = new ArrayList<>(1);
    if (header.length() <= MAX_LENGTH) {
      int start = 0;
      for (int count = 1; start <= header.length(); count++) {
        if (count > MAX_SIGNATURES) {
          return new SignatureList(List.of());
        }
        int space = header.indexOf(' ', start);
        int end = space < 0 ? header.length() : space;
        addTo(entries, header.substring(start, end));
        start = end + 1;
      }
    }
    return new SignatureList(entries);
  }

  static String format(List<SigningKey> keys, SignedContent content) {
    StringBuilder list = new StringBuilder();
    for (SigningKey key : keys) {
      String signature = Base64.getEncoder().encodeToString(key.sign(content));
      list.append(list.isEmpty() ? "" : " ").append(key.version()).append(',').append(signature);
    }
    return list.toString();
  }

  List<byte[]> of(String version) {
    List<byte[]> signatures = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (entry.version.equals(version)) {
        signatures.add(entry.signature);
      }
    }
    return signatures;
  }

  private static void addTo(List<Entry> entries, String text) {
    int comma = text.indexOf(',');
    if (comma <= 0 || comma == text.length() - 1) {
      return;
    }
    try {
      byte[] signature = Base64.getDecoder().decode(text.substring(comma + 1));
      entries.add(new Entry(text.substring(0, comma), signature));
    } catch (IllegalArgumentException notBase64) {
      // What nobody can read is ignored, like a version that nobody knows.
    }
  }

  private record Entry(String version, byte[] signature) {}
}
