package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A genuine delivery.
 *
 * @param sample what is sent
 * @param json the body; empty when it is no JSON
 */
record Subject(Webhook webhook, Sample sample, Optional<JsonNode> json) {

  /** The event, with its method where that is not the usual one. */
  String event() {
    return event(webhook);
  }

  /** {@code parcelSent}, or {@code parcelSent-put}. */
  static String event(Webhook webhook) {
    String method = webhook.method().toLowerCase(Locale.ROOT);
    return inOneWord(method.equals("post") ? webhook.name() : webhook.name() + "-" + method);
  }

  /** Fit for a column, and for XML. */
  private static String inOneWord(String text) {
    return text.replaceAll("[\\s\\p{Cc}]+", "-");
  }

  /** {@code parcelSent/full}. */
  String name() {
    return event() + "/" + inOneWord(sample.name());
  }

  /** The query parameters that the event demands, encoded; empty when there are none. */
  String query() {
    return FormText.print(sample.query());
  }

  boolean hasBody() {
    return sample.body().length > 0;
  }
}
