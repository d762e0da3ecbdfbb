package dev.queuewebhooks.tooling.document.payloads;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts that match a regular expression: the same ones every time. */
final class PatternText {

  private static final int TRIALS = 24;
  private static final int MOST = 3;

  /** How often the largest repetition repeats, with the repetitions around it. */
  private static final long MOST_REPETITIONS = 10_000;

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)?,?(\\d+)?}");

  private PatternText() {}

  /**
   * Some texts of the wanted length; none when the pattern is beyond what can be made.
   *
   * @param pattern as in JSON Schema: it may match anywhere in a text
   */
  static List<String> of(String pattern, int shortest, int longest) {
    if (repetitions(pattern) > MOST_REPETITIONS) {
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    try {
      RgxGen generator = new RgxGen(pattern);
      for (int i = 0; i < TRIALS && texts.size() < MOST; i++) {
        generator.setProperties(repeating(i % 2 == 0 ? 4 : 24));
        String text = padded(pattern, generator.generate(new Random(i)), shortest);
        int length = text.codePointCount(0, text.length());
        if (length >= shortest && length <= longest && matches(pattern, text)) {
          texts.add(text);
        }
      }
    } catch (RuntimeException e) {
      // Beyond what the library reads: there are other ways to find a text.
    }
    return List.copyOf(texts);
  }

  private static RgxGenProperties repeating(int times) {
    RgxGenProperties properties = new RgxGenProperties();
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, times);
    return properties;
  }

  private static String padded(String pattern, String text, int shortest) {
    boolean open = !pattern.endsWith("$") && shortest <= MOST_REPETITIONS;
    return open && text.length() < shortest ? text + "a".repeat(shortest - text.length()) : text;
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private static long repetitions(String pattern) {
    long product = 1;
    Matcher matcher = REPETITION.matcher(pattern);
    while (matcher.find() && product <= MOST_REPETITIONS) {
      product *= Math.max(1, Math.max(count(matcher.group(1)), count(matcher.group(2))));
    }
    return product;
  }

  private static long count(String digits) {
    return digits == null || digits.isEmpty()
        ? 1
        : digits.length() > 6 ? MOST_REPETITIONS + 1 : Long.parseLong(digits);
  }
}
