package dev.queuewebhooks.runtime.core;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of {@code webhook-signature}: {@code version,base64} one or more times, separated by
 * one space (Standard Webhooks 1.0, "Webhook Headers").
 */
final class SignatureList {
  /** More keys than a rotation ever needs; bounds the work that a stranger can cause. */
  static final int MAX_SIGNATURES = 16;

  private static final int MAX_LENGTH = 4096;

  private final Map<String, List<byte[]>> signaturesByVersion;

  private SignatureList(Map<String, List<byte[]>> signaturesByVersion) {
    this.signaturesByVersion = signaturesByVersion;
  }

  /** Leaves out what is not well formed; a list that is too long counts as empty. */
  static SignatureList parse(String header) {
    Map<String, List<byte[]>> parsed = new LinkedHashMap<>();
    String[] entries = header.length() > MAX_LENGTH ? new String[0] : header.split(" ", -1);
    if (entries.length <= MAX_SIGNATURES) {
      for (String entry : entries) {
        addTo(parsed, entry);
      }
    }
    return new SignatureList(parsed);
  }

  static String format(List<SigningKey> keys, byte[] content) {
    List<String> entries = new ArrayList<>();
    for (SigningKey key : keys) {
      String signature = Base64.getEncoder().encodeToString(key.sign(content));
      entries.add(key.version() + ',' + signature);
    }
    return String.join(" ", entries);
  }

  List<byte[]> of(String version) {
    return signaturesByVersion.getOrDefault(version, List.of());
  }

  private static void addTo(Map<String, List<byte[]>> signatures, String entry) {
    int comma = entry.indexOf(',');
    if (comma <= 0 || comma == entry.length() - 1) {
      return;
    }
    byte[] signature;
    try {
      signature = Base64.getDecoder().decode(entry.substring(comma + 1));
    } catch (IllegalArgumentException notBase64) {
      return;
    }
    String version = entry.substring(0, comma);
    signatures.computeIfAbsent(version, unused -> new ArrayList<>()).add(signature);
  }
}
