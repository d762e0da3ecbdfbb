package dev.queuewebhooks.tooling.document.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the names of fields that hold personal data or secrets as a rule. */
final class SensitiveNames {

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

  private static final Set<String> WORDS =
      Set.of(
          "phone",
          "telephone",
          "msisdn",
          "email",
          "firstname",
          "lastname",
          "surname",
          "fullname",
          "middlename",
          "maidenname",
          "address",
          "street",
          "postcode",
          "birthday",
          "birthdate",
          "birth",
          "dob",
          "ssn",
          "passport",
          "iban",
          "cvv",
          "cvc",
          "password",
          "passwd",
          "secret",
          "token",
          "credential",
          "credentials",
          "gender",
          "religion",
          "ethnicity");

  private static final Set<String> PAIRS =
      Set.of(
          "first name",
          "last name",
          "given name",
          "family name",
          "middle name",
          "maiden name",
          "full name",
          "holder name",
          "mobile number",
          "phone number",
          "account number",
          "card number",
          "national id",
          "tax id",
          "postal code",
          "zip code",
          "post code",
          "ip address",
          "api key",
          "access key",
          "private key",
          "e mail");

  /** A name that ends with one of these is about the thing and does not hold it. */
  private static final Set<String> ABOUT =
      Set.of(
          "id",
          "ids",
          "type",
          "kind",
          "status",
          "state",
          "count",
          "at",
          "template",
          "format",
          "verified",
          "length",
          "version",
          "category",
          "expiry",
          "usage");

  private SensitiveNames() {}

  static boolean contains(String name) {
    String[] words =
        WORD_START.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT).strip().split(" ");
    for (int i = 1; i < words.length; i++) {
      if (PAIRS.contains(words[i - 1] + " " + words[i])
          && (i == words.length - 1 || !ABOUT.contains(words[words.length - 1]))) {
        return true;
      }
    }
    return !ABOUT.contains(words[words.length - 1])
        && Arrays.stream(words).anyMatch(SensitiveNames::isKnown);
  }

  private static boolean isKnown(String word) {
    return WORDS.contains(word)
        || word.endsWith("s") && WORDS.contains(word.substring(0, word.length() - 1))
        || word.endsWith("es") && WORDS.contains(word.substring(0, word.length() - 2));
  }
}
