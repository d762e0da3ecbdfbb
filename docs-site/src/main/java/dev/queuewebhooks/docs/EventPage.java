package dev.queuewebhooks.docs;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Response;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one event shows.
 *
 * @param name the event's name: heading, file name and navigation
 * @param summary one sentence
 * @param paragraphs the description
 */
record EventPage(
    String name,
    String method,
    String summary,
    List<String> paragraphs,
    List<FieldRow> headers,
    List<FieldRow> fields,
    List<Sample> samples,
    List<Reply> replies) {

  /** One example of a body. */
  record Sample(String title, String json) {}

  /** One reply and what it means. */
  record Reply(String status, String meaning) {}

  static EventPage of(WebhookDocument document, Webhook webhook) {
    List<Body> bodies = webhook.bodies();
    return new EventPage(
        webhook.name(),
        webhook.method(),
        text(webhook.summary()),
        List.of(text(webhook.description()).strip().split("\\R\\s*\\R")),
        webhook.parameters().stream().map(EventPage::header).toList(),
        bodies.stream().flatMap(b -> FieldRows.of(document, b.schema()).stream()).toList(),
        bodies.stream().flatMap(b -> b.examples().stream()).map(EventPage::sample).toList(),
        webhook.responses().stream().map(EventPage::reply).toList());
  }

  private static FieldRow header(Parameter header) {
    String presence = header.required() ? "required" : "optional";
    return new FieldRow(header.name(), header.in(), presence, text(header.description()).strip());
  }

  private static Sample sample(Example example) {
    String summary = example.summary();
    return new Sample(
        summary == null ? example.name() : example.name() + ": " + summary,
        example.value().toPrettyString());
  }

  private static Reply reply(Response response) {
    return new Reply(response.status(), text(response.description()).strip());
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
