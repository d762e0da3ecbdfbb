package dev.queuewebhooks.tooling.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** A header field that every delivery must have, with a value that only the sender knows. */
final class StaticHeader {
  private final String name;
  private final byte[] hash;

  private StaticHeader(String name, byte[] hash) {
    this.name = name;
    this.hash = hash;
  }

  static StaticHeader of(String name, String value) {
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || value.isBlank()) {
      throw new IllegalArgumentException("a header to demand has a name and a value");
    }
    return new StaticHeader(name, hash(value.strip()));
  }

  String name() {
    return name;
  }

  /** What is wrong with the field of this name; empty when nothing is. */
  Optional<String> problemIn(Incoming request) {
    List<String> received = request.all(name);
    if (received.size() == 1 && MessageDigest.isEqual(hash, hash(received.get(0).strip()))) {
      return Optional.empty();
    }
    return Optional.of(
        received.isEmpty()
            ? "the header " + name + " is missing"
            : "the header " + name + " does not have the demanded value, exactly once");
  }

  /** Makes all values the same length, so that comparing them tells nothing of theirs. */
  private static byte[] hash(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "StaticHeader[" + name + ": redacted]";
  }
}
