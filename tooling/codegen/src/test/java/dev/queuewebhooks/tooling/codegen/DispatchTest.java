package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How generated receivers tell events apart, and what they do with bodies that are not JSON. */
class DispatchTest {

  private static final String INSIDE_DATA =
      "x-webhook-alternate-envelope: {fields: [action, a], movedInto: /data}\n";

  @TempDir Path folder;

  @Test
  void byAnEnumInASharedBodyThatListsTheKeys() throws IOException {
    String shared =
        "{type: object, properties: {type: {type: string, enum: [order.created, order.paid]}}}";
    assertThat(routes(event("order.created", shared) + event("order.paid", shared)))
        .contains("EventRoutes.byBodyText(\"/type\")")
        .contains(".on(\"order.created\", OrderCreatedEvent.class, handler::onOrderCreated)")
        .contains(".on(\"order.paid\", OrderPaidEvent.class, handler::onOrderPaid)");
  }

  @Test
  void byAHeaderThatIsConstantInEachEvent() throws IOException {
    String body = "{type: object, properties: {a: {type: string}}}";
    assertThat(
            routes(
                event("opened", body, header("X-Event", "{const: opened}"))
                    + event("closed", body, header("X-Event", "{enum: [closed]}"))))
        .contains("EventRoutes.byHeader(\"X-Event\")")
        .contains(".on(\"opened\", OpenedEvent.class, handler::onOpened)");
    assertThat(Generation.sources(folder).get("WebhookEventMessages.java"))
        .contains(".withHeader(\"X-Event\", \"closed\")");
  }

  @Test
  void byAHeaderTogetherWithATextInTheBody() throws IOException {
    String header = header("X-Event", "{type: string, example: run}");
    assertThat(
            routes(
                event("run-created", action("created"), header)
                    + event("run-done", action("done"), header)
                    + event("push", action("done"), header("X-Event", "{const: push}"))))
        .contains("EventRoutes.byHeaderAndBodyText(\"X-Event\", \"/action\")")
        .contains(".on(\"run created\", RunCreatedEvent.class, handler::onRunCreated)")
        .contains(".on(\"push done\", PushEvent.class, handler::onPush)");
  }

  @Test
  void theHeaderThatNamesTheEventIsNoParameterButOthersAre() throws IOException {
    String body = "{type: object, properties: {a: {type: string}}}";
    String tenant = header("X-Tenant", "{type: string}");
    assertThat(
            routes(
                event("opened", body, header("X-Event", "{const: opened}"), tenant)
                    + event("closed", body, header("X-Event", "{const: closed}"))))
        .contains(".on(\"opened\", EventBody.json(OpenedEvent.class).with(OPENED_PARAMETERS), ")
        .contains(".on(\"closed\", ClosedEvent.class, handler::onClosed)");
    assertThat(Generation.sources(folder).get("OpenedParameters.java"))
        .contains("header X-Tenant")
        .doesNotContain("X-Event");
    assertThat(Generation.sources(folder).get("WebhookEventMessages.java"))
        .contains(".withHeader(\"X-Event\", \"opened\")")
        .contains(".withHeader(\"X-Tenant\", parameters.xTenant())");
  }

  @Test
  void byUrlWhenNothingElseTells() throws IOException {
    String body = "{type: object, properties: {a: {type: string}}}";
    assertThat(routes(event("one", body) + event("two", body)))
        .contains("public static EventRoutes one(WebhookEventHandler handler)")
        .contains("EventRoutes.byUrl(\"two\", EventBody.json(TwoEvent.class))")
        .doesNotContain("UnknownEvent");
  }

  @Test
  void theDocumentCanDecide() throws IOException {
    String webhooks = event("one", action("one")) + event("two", action("two"));
    assertThat(routes("x-webhook-dispatch: url\n", webhooks)).contains("EventRoutes.byUrl(");
    assertThatThrownBy(() -> routes("x-webhook-dispatch: {header: X-No}\n", webhooks))
        .hasMessageContaining("WG005 error")
        .hasMessageContaining("/x-webhook-dispatch");
  }

  @Test
  void membersMayStandInsideAnObjectWhenTheDocumentSaysSo() throws IOException {
    assertThat(routes(INSIDE_DATA, event("one", action("one")) + event("two", action("two"))))
        .contains(
            ".otherwise(UnknownEvent.class, handler::onUnknownEvent)\n"
                + "        .acceptingInside(\"data\", \"action\", \"a\");");
  }

  @Test
  void membersMayStandInsideAnObjectAlsoWhereEachEventHasAUrl() throws IOException {
    String body = "{type: object, properties: {a: {type: string}}}";
    assertThat(routes(INSIDE_DATA, event("one", body) + event("two", body)))
        .contains("handler::onTwo)\n        .acceptingInside(\"data\", \"action\", \"a\");");
  }

  @Test
  void severalMethodsBodiesThatAreNotJsonAndAnswers() throws IOException {
    String routes =
        routes(
            """
              status:
                get:
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {type: array, items: {type: string}}
                delete: {responses: {'204': {description: ok}}}
              note:
                post:
                  requestBody: {content: {text/plain: {schema: {type: string}}}}
                  responses: {'204': {description: ok}}
              list:
                put:
                  requestBody:
                    content:
                      application/json: {schema: {type: array, items: {type: integer}}}
                  responses: {'204': {description: ok}}
            """);
    assertThat(routes)
        .contains(".method(\"GET\")\n        .answeredBy((request, delivery) ->")
        .contains("EventBody.bytes())")
        .contains("EventBody.json(ListEvent.class))");
    assertThat(Generation.sources(folder).get("WebhookEventHandler.java"))
        .contains("StatusGetReply onStatusGet(Delivery delivery) throws Exception;")
        .contains("void onStatusDelete(Delivery delivery) throws Exception;")
        .contains("void onNote(byte[] body, Delivery delivery) throws Exception;")
        .contains("default void onList(ListEvent event, Delivery delivery)");
  }

  private String routes(String webhooks) throws IOException {
    return routes("", webhooks);
  }

  /** The generated routes, after everything has been compiled without a warning. */
  private String routes(String extension, String webhooks) throws IOException {
    Path out =
        new Generation(folder)
            .runAll(
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
                    + extension
                    + "webhooks:\n"
                    + webhooks);
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    Map<String, String> sources = Generation.sources(out);
    return sources.get("WebhookEventRoutes.java");
  }

  private static String event(String name, String schema, String... parameters) {
    return """
          %s:
            post:
              parameters: [%s]
              requestBody: {content: {application/json: {schema: %s}}}
              responses: {'204': {description: ok}}
        """
        .formatted(name, String.join(", ", parameters), schema);
  }

  private static String header(String name, String schema) {
    return "{name: %s, in: header, schema: %s}".formatted(name, schema);
  }

  private static String action(String text) {
    return "{type: object, required: [action], properties: {action: {const: %s}}}".formatted(text);
  }
}
