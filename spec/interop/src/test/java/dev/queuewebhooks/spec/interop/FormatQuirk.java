package dev.queuewebhooks.spec.interop;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ajv-formats 3 accepts although the specification of the format does not. Our validator is
 * right to refuse it, so this is no disagreement about the contract.
 */
enum FormatQuirk {
  /** RFC 3339 section 5.6: {@code time-numoffset = ("+" / "-") time-hour ":" time-minute}. */
  OFFSET_WITHOUT_COLON("\\d{4}-\\d\\d-\\d\\d.\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(\\d\\d)?"),

  /**
   * RFC 3339 section 5.6: {@code date-time = full-date "T" full-time}. Its note on a space is about
   * other formats, for people to read.
   */
  SPACE_FOR_T("\\d{4}-\\d\\d-\\d\\d\\s\\d\\d:\\d\\d:\\d\\d.*"),

  /**
   * RFC 3339 section 5.7: second 60 only exists when a leap second was announced. ajv-formats takes
   * the last minute of any day; ours knows the leap seconds up to 2016-12-31, the last one so far.
   */
  SECOND_60_OF_ANY_DAY("\\d{4}-\\d\\d-\\d\\d.\\d\\d:\\d\\d:60.*"),

  /** RFC 4122 section 3: {@code urn:uuid:} belongs to the URN, not to the UUID. */
  UUID_AS_URN("urn:uuid:.*");

  private final Pattern text;

  FormatQuirk(String text) {
    this.text = Pattern.compile(text);
  }

  static Optional<FormatQuirk> of(String text) {
    return Arrays.stream(values()).filter(quirk -> quirk.text.matcher(text).matches()).findFirst();
  }
}
