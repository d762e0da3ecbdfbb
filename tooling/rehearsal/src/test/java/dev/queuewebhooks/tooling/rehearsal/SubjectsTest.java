package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  private static final String HEAD =
      """
      openapi: 3.1.0
      info: {title: Doors, version: '1'}
      webhooks:
        door:
      """;

  /** Each as name, method, content type, query, headers and body. */
  private static List<String> subjects(String operation) {
    byte[] text = (HEAD + operation.indent(4)).getBytes(UTF_8);
    WebhookDocument document = WebhookDocument.parse("doors.yaml", text);
    PayloadValidator validator = PayloadValidator.ofReceived(document);
    PayloadMaker maker = new PayloadMaker(document, validator);
    Webhook webhook = document.webhooks().get(0);
    return new Subjects(document, validator, maker)
        .of(webhook).stream()
            .map(
                subject ->
                    String.join(
                        " ",
                        subject.name(),
                        subject.sample().contentType(),
                        subject.query() + subject.sample().headers(),
                        new String(subject.sample().body(), UTF_8)))
            .toList();
  }

  @Test
  void takesValidExamplesOnly() {
    assertThat(
            subjects(
                """
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, required: [a]}
                        examples: {good: {value: {a: 1}}, bad: {value: {}}}
                """))
        .containsExactly("door/good application/json {} {\"a\":1}");
  }

  @Test
  void makesWhatTheDocumentDemands() {
    assertThat(
            subjects(
                """
                put:
                  parameters:
                    - {name: X-Floor, in: header, required: true, schema: {type: integer}}
                    - {name: X-Event, in: header, required: true, schema: {const: door}}
                    - {name: X-Free, in: header, schema: {type: string}}
                    - {name: side, in: query, required: true, schema: {enum: [left]}}
                  requestBody:
                    content:
                      application/json:
                        schema: {properties: {a: {const: 1}}}
                """))
        .containsExactly(
            "door-put/all-fields application/json side=left{X-Event=door, X-Floor=1} {\"a\":1}",
            "door-put/only-required-fields application/json"
                + " side=left{X-Event=door, X-Floor=1} {}");
  }

  @Test
  void writesForms() {
    assertThat(
            subjects(
                """
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: {type: object}
                        example: {a: b c, d: [1, 2], e: {f: 1}}
                """))
        .containsExactly(
            "door/example application/x-www-form-urlencoded {}"
                + " a=b%20c&d=1&d=2&e=%7B%22f%22%3A1%7D");
  }

  @Test
  void sendsSomethingWhereAnythingWillDo() {
    assertThat(subjects("post: {requestBody: {content: {application/json: {}}}}"))
        .containsExactly("door/anything application/json {} {}");
    assertThat(subjects("post: {requestBody: {content: {text/plain: {example: hello}}}}"))
        .containsExactly("door/example text/plain {} hello");
    assertThat(subjects("get: {responses: {}}")).containsExactly("door-get/no-body null {} ");
  }
}
