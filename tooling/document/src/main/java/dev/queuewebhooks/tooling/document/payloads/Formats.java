package dev.queuewebhooks.tooling.document.payloads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that are, and texts that are not, of a format (JSON Schema 2020-12, section 7.3). */
final class Formats {

  private static final Map<String, Map<String, String>> VALID = new LinkedHashMap<>();
  private static final Map<String, List<String>> INVALID = new LinkedHashMap<>();

  static {
    valid("date-time", "a time in UTC", "2026-03-02T08:00:00Z");
    valid("date-time", "a tenth of a second", "2026-03-02T08:00:00.5Z");
    valid("date-time", "three digits of a second", "2026-03-02T08:00:00.120Z");
    valid("date-time", "nine digits of a second", "2026-03-02T08:00:00.123456789Z");
    valid("date-time", "a time with an offset", "2026-03-02T08:00:00+05:30");
    valid("date", "a date", "2026-03-02");
    valid("date", "a leap day", "2028-02-29");
    valid("time", "a time", "08:00:00Z");
    valid("time", "a time with a fraction", "08:00:00.25+01:00");
    valid("duration", "a duration", "P1DT2H");
    valid("duration", "a fraction of a second", "PT0.5S");
    valid("uuid", "a UUID", "0b8d2a52-6a3c-4f5e-9d1f-2c7a1e4b9f60");
    valid("uuid", "a UUID in capitals", "0B8D2A52-6A3C-4F5E-9D1F-2C7A1E4B9F60");
    valid("uri", "a URL", "https://example.com/a?b=c#d");
    valid("uri", "a URN", "urn:example:a");
    valid("uri-reference", "a relative reference", "/a/b?c=d");
    valid("iri", "an IRI", "https://example.com/gr\u00fc\u00dfe");
    valid("iri-reference", "a relative reference", "/gr\u00fc\u00dfe");
    valid("uri-template", "a template", "https://example.com/{id}");
    valid("email", "an address", "name@example.com");
    valid("idn-email", "an address", "name@example.com");
    valid("hostname", "a host", "www.example.com");
    valid("idn-hostname", "a host", "www.example.com");
    valid("ipv4", "an address", "192.0.2.1");
    valid("ipv6", "an address", "2001:db8::1");
    valid("json-pointer", "a pointer", "/a/b~1c");
    valid("relative-json-pointer", "a pointer", "1/a");
    valid("regex", "an expression", "^a+$");
    valid("byte", "bytes in Base64", "aGVsbG8=");
    valid("base64url", "bytes in Base64", "aGVsbG8");
    INVALID.put("date-time", List.of("2026-03-02", "2026-13-02T08:00:00Z", "2026-03-02T08:00:00"));
    INVALID.put("date", List.of("2026-02-30", "02.03.2026", "2026-03-02T08:00:00Z"));
    INVALID.put("time", List.of("25:00:00Z", "8 o'clock"));
    INVALID.put("duration", List.of("1 day", "P"));
    INVALID.put("uuid", List.of("0b8d2a52-6a3c-4f5e-9d1f", "g0000000-0000-4000-8000-000000000000"));
    INVALID.put("uri", List.of("no uri", "/a/b"));
    INVALID.put("uri-reference", List.of("a b"));
    INVALID.put("email", List.of("name", "name@"));
    INVALID.put("hostname", List.of("-a-", "a b"));
    INVALID.put("ipv4", List.of("256.0.0.1", "192.0.2"));
    INVALID.put("ipv6", List.of("12345::", "192.0.2.1"));
    INVALID.put("json-pointer", List.of("a"));
    INVALID.put("regex", List.of("("));
  }

  private Formats() {}

  private static void valid(String format, String what, String text) {
    VALID.computeIfAbsent(format, unused -> new LinkedHashMap<>()).put(what, text);
  }

  /** What each is, and the text; empty for a format that is not known. */
  static Map<String, String> valid(String format) {
    return VALID.getOrDefault(format, Map.of());
  }

  /** Empty for a format that is not known. */
  static List<String> invalid(String format) {
    return INVALID.getOrDefault(format, List.of());
  }
}
