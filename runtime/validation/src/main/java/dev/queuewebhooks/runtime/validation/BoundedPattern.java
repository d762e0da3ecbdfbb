package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/**
 * A pattern of a schema that gives up on a text when it looks at its characters too often: with
 * some patterns, the work doubles with every character that a stranger adds.
 */
final class BoundedPattern implements RegularExpression {
  private final Pattern pattern;

  /** Reads a pattern of ECMA-262 as the schema validator does. */
  BoundedPattern(String pattern) {
    this.pattern =
        Pattern.compile(
            RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(pattern)));
  }

  /**
   * Whether the pattern is somewhere in a text.
   *
   * @throws TooMuchWorkException when it takes too long to tell
   */
  @Override
  public boolean matches(String text) {
    try {
      return pattern.matcher(new CountedText(text)).find();
    } catch (StackOverflowError e) {
      // Groups that repeat are matched by calls within calls, one for each character.
      throw new TooMuchWorkException();
    }
  }

  /** A text that counts how often somebody looks at it. */
  private static final class CountedText implements CharSequence {
    private static final int LOOKS = 10_000;
    private static final int LOOKS_PER_CHARACTER = 100;

    private final String text;
    private long looksLeft;

    CountedText(String text) {
      this.text = text;
      this.looksLeft = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
      if (looksLeft-- == 0) {
        throw new TooMuchWorkException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
