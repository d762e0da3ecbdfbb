package dev.queuewebhooks.tooling.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the artifacts that are generated from a document. */
public enum Part {
  /** The types of the bodies. */
  EVENTS,
  /** The handler interface and the routes to it. */
  RECEIVER,
  /** The sender. */
  SENDER,
  /** The document's examples, for tests. */
  EXAMPLES;

  /** The part of this name, in lower case. */
  public static Optional<Part> of(String name) {
    return Arrays.stream(values()).filter(part -> part.toString().equals(name)).findFirst();
  }

  /** The names of all parts, with commas between them. */
  public static String names() {
    return Arrays.stream(values()).map(Part::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
