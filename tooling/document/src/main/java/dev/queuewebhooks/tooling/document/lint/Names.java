package dev.queuewebhooks.tooling.document.lint;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names into sentences. */
final class Names {

  private static final int SHOWN = 6;

  private Names() {}

  /** {@code 'a', 'b'}, and how many more there are when there are many. */
  static String list(Collection<String> names) {
    String shown =
        names.stream().limit(SHOWN).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
  }
}
