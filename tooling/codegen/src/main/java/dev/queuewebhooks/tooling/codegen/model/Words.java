package dev.queuewebhooks.tooling.codegen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * A name of the document taken apart into words, to be put together again as a Java identifier.
 * {@code order.shipped}, {@code order-shipped} and {@code orderShipped} all give the words order
 * and shipped.
 */
public final class Words {

  /** Signs that carry meaning in names such as {@code +1}. */
  private static final Map<Character, String> SIGNS =
      Map.of('+', "plus", '-', "minus", '@', "at", '$', "dollar", '#', "hash", '*', "star");

  /** Methods without parameters that every record has already. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final List<String> words;

  private Words(List<String> words) {
    this.words = words;
  }

  /** The words of a name; never empty. */
  public static Words of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char previous = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean part = Character.isLetterOrDigit(c) && Character.isUnicodeIdentifierPart(c);
      if (!part || startsWord(previous, c, i + 1 < name.length() ? name.charAt(i + 1) : ' ')) {
        end(word, words);
      }
      if (part) {
        word.append(c);
      } else if (SIGNS.containsKey(c) && words.isEmpty()) {
        words.add(SIGNS.get(c));
      }
      previous = c;
    }
    end(word, words);
    return new Words(words.isEmpty() ? List.of("empty") : words);
  }

  private static boolean startsWord(char previous, char c, char next) {
    return Character.isUpperCase(c)
        && (Character.isLowerCase(previous)
            || Character.isDigit(previous)
            || Character.isUpperCase(previous) && Character.isLowerCase(next));
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** {@code OrderShipped}. */
  public String typeName() {
    String name = words.stream().map(Words::capitalised).collect(Collectors.joining());
    return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "Type" + name;
  }

  /** {@code orderShipped}; a Java keyword and a method of {@code Object} get a {@code Value}. */
  public String memberName() {
    String type = words.stream().skip(1).map(Words::capitalised).collect(Collectors.joining());
    String name = words.get(0).toLowerCase(Locale.ROOT) + type;
    if (!Character.isJavaIdentifierStart(name.charAt(0))) {
      return "_" + name;
    }
    return SourceVersion.isKeyword(name) || OBJECT_METHODS.contains(name) ? name + "Value" : name;
  }

  /** {@code ORDER_SHIPPED}. */
  public String constantName() {
    String name =
        words.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
    return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
  }

  private static String capitalised(String word) {
    String rest = word.substring(1);
    boolean allUpper = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + (allUpper ? rest.toLowerCase(Locale.ROOT) : rest);
  }
}
