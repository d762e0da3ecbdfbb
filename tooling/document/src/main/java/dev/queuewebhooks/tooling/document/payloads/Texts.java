package dev.queuewebhooks.tooling.document.payloads;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Proposes texts: by format, by pattern, by length. */
final class Texts {

  /** Longer ones than this are not made only because they are allowed. */
  private static final int LONGEST = 4_096;

  private Texts() {}

  static List<Sample.Choice> of(Constraints constraints) {
    List<Sample.Choice> texts = new ArrayList<>();
    for (String format :
        constraints.all("format").map(node -> node.asString("")).distinct().toList()) {
      Formats.valid(format).forEach((what, text) -> texts.add(form(what, text)));
    }
    int shortest = constraints.atLeast("minLength", 0);
    int longest = constraints.atMost("maxLength", Integer.MAX_VALUE);
    for (String pattern :
        constraints.all("pattern").map(node -> node.asString("")).distinct().toList()) {
      PatternText.of(pattern, shortest, longest).forEach(text -> texts.add(form("a match", text)));
    }
    texts.add(form("a word", fitted("text", shortest, longest)));
    if (shortest > 0 && shortest <= LONGEST) {
      texts.add(boundary("the shortest text", "s".repeat(shortest)));
    }
    if (shortest == 0) {
      texts.add(Scalars.choice(Variety.EMPTY, "an empty text", Trees.text("")));
    }
    if (longest > 0 && longest <= LONGEST) {
      texts.add(boundary("the longest text", "l".repeat(longest)));
      texts.add(boundary("the longest text beyond 16 bits", "\uD83D\uDE00".repeat(longest)));
    }
    texts.add(other("letters of other scripts", "Gr\u00fc\u00dfe \u4f60\u597d \uD83D\uDE00"));
    texts.add(other("characters that JSON escapes", "\"quoted\" \\ / \t\n\u0001"));
    return texts;
  }

  private static Sample.Choice form(String what, String text) {
    return Scalars.choice(Variety.FORM, what, Trees.text(text));
  }

  private static Sample.Choice other(String what, String text) {
    return Scalars.choice(Variety.TEXT, what, Trees.text(text));
  }

  private static Sample.Choice boundary(String what, String text) {
    return Scalars.choice(Variety.BOUNDARY, what, Trees.text(text));
  }

  private static String fitted(String word, int shortest, int longest) {
    int length = Math.min(Math.max(word.length(), Math.min(shortest, LONGEST)), longest);
    return word.repeat(length / word.length() + 1)
        .chars()
        .limit(length)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
