package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PayloadValidatorTest {

  private static final WebhookDocument DOCUMENT =
      WebhookDocument.read(Path.of("src/test/resources/good/validate/parcels.yaml"));
  private static final PayloadValidator VALIDATOR = PayloadValidator.of(DOCUMENT);

  private static List<String> violations(String event, String payload) {
    Webhook webhook =
        DOCUMENT.webhooks().stream().filter(w -> w.name().equals(event)).findFirst().orElseThrow();
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return VALIDATOR.validate(webhook, bytes).stream().map(Violation::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "id": "x"                          | /id: does not match the uuid pattern
          "id": 5                            | /id: must be string, not integer
          "at": "yesterday"                  | /at: does not match the date-time pattern
          "weight": "5"                      | /weight: must be integer or null, not string
          "weight": 0                        | /weight: must be at least 1
          "size": "XL"                       | /size: must be one of 'S', 'M'
          "code": "abc"                      | /code: does not match the pattern ^[A-Z]+$
          "tags": ["a", "a"]                 | /tags: must have only unique items in the array
          "tags": ["a", 1]                   | /tags/1: must be string, not integer
          "strict": {"a": 1, "b": 2}         | /strict: the field 'b' is not allowed here
          "strict": {}                       | /strict: the required field 'a' is missing
          "place": 5                         | /place: must be string or object or null, not integer
          "place": {"street": 1}             | /place/street: must be string, not integer
          "when": "soon"                     | /when: does not match the date pattern and does not match the pattern ^W
          "contact": {"kind": "fax"}         | /contact/kind: must be one of 'mail', 'phone'
          "contact": {"kind": "phone"}       | /contact: the required field 'number' is missing
          "contact": {"kind": 7}             | /contact/kind: must be one of 'mail', 'phone'
          "contacts": [{"kind": "phone", "number": 1}] | /contacts/0/number: must be string, not integer
          "vehicle": {"wheels": 2}           | /vehicle: the required field 'kind' is missing
          "vehicle": {"kind": "boat"}        | /vehicle: is none of the known variants
          "vehicle": {"kind": "bike"}        | /vehicle: the required field 'wheels' is missing
          "vehicle": {"kind": "van"}         | /vehicle: the required field 'doors' is missing
          "both": {}                         | /both: matches several of the allowed forms at once, and must match one
          "never": 1                         | /never: is not allowed here
          "closed": {"a": "x"}               | /closed/a: must be integer, not string
          "closed": {"a": 1, "b": 1}         | /closed: the field 'b' is not allowed here
          """)
  void saysWhatIsWrong(String field, String expected) {
    String payload = "{\"type\": \"parcelSent\", " + field + "}";
    assertThat(violations("parcelSent", payload)).containsExactly(expected.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "id": "5b1f6a2e-7c0d-4f3a-9a51-0d2f6c7e8b90"
          "at": "2026-03-02T08:02:11.1234567Z"
          "weight": null
          "weight": 1.0
          "place": null
          "place": {}
          "when": "Week 3"
          "contact": {"kind": "mail"}
          "vehicle": {"kind": "bike", "wheels": 2}
          "vehicle": {"kind": "van", "doors": 4}
          "unknown": {"field": []}
          """)
  void acceptsWhatFits(String field) {
    assertThat(violations("parcelSent", "{\"type\": \"parcelSent\", " + field + "}")).isEmpty();
  }

  @Test
  void neverQuotesWhatWasReceived() {
    String payload =
        "{\"type\": \"secret1\", \"id\": \"secret2\", \"size\": \"secret3\","
            + " \"contact\": {\"kind\": \"secret4\"}, \"vehicle\": {\"kind\": \"secret5\"}}";
    assertThat(violations("parcelSent", payload)).hasSize(5).noneMatch(t -> t.contains("secret"));
    assertThat(violations("parcelSent", "{\"type\": secret}").toString()).doesNotContain("secret");
  }

  @Test
  void saysWhereTextStopsBeingJson() {
    assertThat(violations("parcelSent", "{\"type\":\n x}"))
        .containsExactly("/: this is not JSON, see line 2, column 2");
    assertThat(violations("parcelSent", "{} {}"))
        .containsExactly("/: this is not JSON, see line 1, column 4");
    assertThat(violations("parcelSent", "{\"a\": 1, \"a\": 2}"))
        .containsExactly("/: a field stands twice in an object, see line 1, column 13");
    assertThat(violations("parcelSent", "")).containsExactly("/: there is nothing in this payload");
  }

  @Test
  void saysWhenAnEventHasNoJsonBody() {
    assertThat(violations("depotClosed", "{}"))
        .containsExactly(
            "/: the document has no schema for a body of this event that is JSON or a form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type": "parcelSent"}                       | parcelSent
          {"type": "parcelSent", "size": "XXL"}        | parcelSent
          {"meta": {"event": "parcel.lost"}}           | parcelLost
          {"state": "parcelFound"}                     | parcelFound
          {"state": "parcelBroken"}                    | parcelBroken
          {"type": "parcelEaten"}                      | none
          {"state": "parcelEaten"}                     | none
          {}                                           | none
          []                                           | none
          """)
  void tellsEventsApart(String payload, String event) {
    assertThat(
            VALIDATOR
                .identify(JsonMapper.shared().readTree(payload))
                .map(Webhook::name)
                .orElse("none"))
        .isEqualTo(event);
  }

  @Test
  void refusesASchemaThatCannotBeUsed() {
    String text =
        """
        openapi: 3.1.0
        info:
          title: Parcels
          version: '1'
        webhooks:
          parcelSent:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      type: string
                      pattern: '['
        """;
    WebhookDocument document =
        WebhookDocument.parse("parcels.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> PayloadValidator.of(document))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith(
            "WH032 error parcels.yaml:11"
                + " /webhooks/parcelSent/post/requestBody/content/application~1json/schema:"
                + " this schema cannot be used: ");
  }
}
