package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class WebhookDocumentTest {

  private static final Path FILE = Path.of("src/test/resources/good/read/parcels.yaml");

  private final WebhookDocument document = WebhookDocument.read(FILE);
  private final Webhook sent = document.webhooks().get(0);
  private final Webhook lost = document.webhooks().get(1);

  private static JsonPointer pointer(String text) {
    return JsonPointer.compile(text);
  }

  @Test
  void knowsItsHead() {
    assertThat(document.file()).isEqualTo(FILE);
    assertThat(document.title()).isEqualTo("Parcels");
    assertThat(document.version()).isEqualTo("2026-01-01");
    assertThat(document.openapi()).isEqualTo("3.1.0");
  }

  @Test
  void listsOneWebhookForEachNameAndMethodInDocumentOrder() {
    assertThat(document.webhooks())
        .extracting(webhook -> webhook.method() + " " + webhook.name() + " " + webhook.pointer())
        .containsExactly(
            "POST parcelSent /components/pathItems/Sent/post",
            "POST parcelLost /webhooks/parcelLost/post",
            "PUT parcelLost /webhooks/parcelLost/put");
  }

  @Test
  void readsWhatAnOperationSaysOfItself() {
    assertThat(lost.operationId()).isEqualTo("parcelLost");
    assertThat(lost.deprecated()).isTrue();
    assertThat(lost.extensions()).hasToString("{x-audience=[\"depots\",\"2026-01-01\",1.10]}");
    assertThat(sent.operationId()).isNull();
    assertThat(sent.description()).isEqualTo("A parcel was sent");
    assertThat(sent.deprecated()).isFalse();
  }

  @Test
  void takesTheSummaryOfThePathItemWhenTheOperationHasNone() {
    assertThat(lost.summary()).isEqualTo("A parcel was lost");
  }

  @Test
  void letsAnOperationReplaceAParameterOfItsPathItem() {
    assertThat(lost.parameters())
        .containsExactly(
            new Parameter(
                "webhook-timestamp",
                "header",
                true,
                null,
                pointer("/components/parameters/Time/schema")),
            new Parameter(
                "X-Depot",
                "header",
                true,
                null,
                pointer("/webhooks/parcelLost/post/parameters/0/content/text~1plain/schema")));
  }

  @Test
  void readsBodiesWithTheirExamplesAsTheyAreWritten() {
    String body = "/components/requestBodies/Lost/content/";
    assertThat(lost.bodies())
        .extracting(each -> each.contentType() + " " + each.required() + " " + each.schema())
        .containsExactly(
            "application/json true " + body + "application~1json/schema",
            "text/plain true " + body + "text~1plain/schema");
    assertThat(lost.bodies().get(0).examples())
        .extracting(Example::name, Example::summary, example -> example.value().toString())
        .containsExactly(
            tuple(
                "minimal",
                "Only what is required",
                "{\"$ref\":\"This is data\",\"weight\":12345678901234567890.10,"
                    + "\"day\":\"2026-01-01\"}"),
            tuple("shared", null, "null"));
    assertThat(lost.bodies().get(1).examples())
        .extracting(Example::name, example -> example.value().asString())
        .containsExactly(tuple("example", "lost"));
  }

  @Test
  void readsResponsesWithTheirHeadersAndBodies() {
    assertThat(sent.responses())
        .extracting(Response::status)
        .containsExactly("204", "5XX", "default");
    Response later = sent.responses().get(1);
    String place = "/components/responses/Later/";
    assertThat(later.description()).isEqualTo("Try again");
    assertThat(later.headers())
        .containsExactly(
            new Parameter(
                "Retry-After",
                "header",
                false,
                "Seconds",
                pointer(place + "headers/Retry-After/schema")));
    assertThat(later.bodies())
        .containsExactly(
            new Body(
                "application/problem+json",
                false,
                pointer(place + "content/application~1problem+json/schema"),
                List.of()));
  }

  @Test
  void followsReferencesToTheRealThing() {
    assertThat(document.resolve(pointer("/components/schemas/Lost")))
        .isEqualTo(pointer("/components/schemas/Parcel"));
    assertThat(document.resolve(lost.bodies().get(0).schema()))
        .isEqualTo(pointer("/components/schemas/Parcel"));
    assertThat(document.resolve(pointer("/components/schemas/Parcel")))
        .isEqualTo(pointer("/components/schemas/Parcel"));
    assertThat(document.resolve(pointer("/components/nothing")))
        .isEqualTo(pointer("/components/nothing"));
  }

  @Test
  void knowsTheLineOfEachPlaceAndOfTheNearestKnownOne() {
    assertThat(document.locate(pointer("/info/title"))).hasToString(FILE + ":3");
    assertThat(document.locate(pointer("/webhooks/parcelLost/post"))).hasToString(FILE + ":17");
    assertThat(document.locate(pointer("/info/contact/name"))).hasToString(FILE + ":2");
    assertThat(document.locate(JsonPointer.empty())).hasToString(FILE + ":1");
  }

  @Test
  void hasAMissingNodeWhereNothingIs() {
    assertThat(document.at(pointer("/info/contact")).isMissingNode()).isTrue();
    assertThat(document.at(pointer("/info/title")).asString()).isEqualTo("Parcels");
  }

  @Test
  void readsTheSameFromJson() {
    String json = JsonText.of(document.root());
    WebhookDocument same = WebhookDocument.parse("parcels", json.getBytes(StandardCharsets.UTF_8));
    assertThat(same.root()).isEqualTo(document.root());
    assertThat(same.webhooks()).isEqualTo(document.webhooks());
    assertThat(same.locate(pointer("/info/title"))).hasToString("parcels:4");
  }
}
