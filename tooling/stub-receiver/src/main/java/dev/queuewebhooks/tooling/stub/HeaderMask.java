package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Hides what must not be shown or kept: whoever sees it could make deliveries, or more. */
final class HeaderMask {
  private static final String HIDDEN = "***";
  private static final Pattern TELLING =
      Pattern.compile("auth|cookie|credential|key|pass|secret|session|signature|token");

  /** A signature without its version, of any length. */
  private static final Pattern SIGNATURE = Pattern.compile("(?<=,)[^ ]+");

  private final List<String> secret;

  /** Hides the header that is demanded, and those that the document has security schemes for. */
  HeaderMask(DeliveryCheck check) {
    JsonNode schemes = check.document().root().path("components").path("securitySchemes");
    this.secret =
        java.util.stream.Stream.concat(
                check.header().map(StaticHeader::name).stream(),
                schemes
                    .valueStream()
                    .filter(scheme -> scheme.path("in").asString("").equals("header"))
                    .map(scheme -> scheme.path("name").asString("")))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** A copy, in which the versions of signatures can still be seen. */
  Map<String, List<String>> mask(Map<String, List<String>> fields) {
    Map<String, List<String>> masked = new TreeMap<>();
    fields.forEach(
        (name, values) ->
            masked.put(name, values.stream().map(value -> mask(name, value)).toList()));
    return masked;
  }

  private String mask(String name, String value) {
    if (name.equals(WebhookHeaders.SIGNATURE)) {
      String shown = SIGNATURE.matcher(value).replaceAll(HIDDEN);
      return shown.matches("([a-z0-9]{1,8},\\*{3} ?)+") ? shown : HIDDEN;
    }
    return secret.contains(name) || TELLING.matcher(name).find() ? HIDDEN : value;
  }
}
