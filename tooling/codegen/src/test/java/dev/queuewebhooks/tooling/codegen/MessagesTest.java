package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The messages that generated code makes of events, for all calls of a sender. */
class MessagesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void anyEventIsCalledWhatItsOwnMethodCallsIt() throws Exception {
    ClassLoader classes =
        compiled(
            webhook("post", "order.paid", body("order.paid"))
                + webhook("post", "orderVoid", body("order.void")));
    assertThat(event(classes, "orderPaid", "OrderPaidEvent", "order.paid")).isEqualTo("order.paid");
    assertThat(event(classes, "orderVoid", "OrderVoidEvent", "order.void")).isEqualTo("orderVoid");
    assertThat(event(classes, "of", "WebhookEvent", "order.paid")).isEqualTo("order.paid");
    assertThat(event(classes, "of", "WebhookEvent", "order.void")).isEqualTo("orderVoid");
    assertThat(event(classes, "of", "WebhookEvent", "order.new")).isEqualTo("order.new");
  }

  @Test
  void noEventTakesAMethodThatIsThereAlready() throws Exception {
    ClassLoader classes =
        compiled(
            webhook("post", "of", "")
                + webhook("post", "to", "")
                + webhook("delete", "notify", ""));
    Class<?> messages = classes.loadClass("made.sender.WebhookEventMessages");
    assertThat(messages.getDeclaredMethods())
        .extracting(Method::getName)
        .containsExactlyInAnyOrder("of2", "to2", "notifyValue");
    assertThat(messages.getMethod("notifyValue").invoke(null))
        .isInstanceOfSatisfying(
            OutgoingMessage.class, message -> assertThat(message.method()).isEqualTo("DELETE"));
  }

  @Test
  void anEventAloneIsNoMessageWhereTheDocumentDeclaresMore() throws Exception {
    String header = "{name: X-Tenant, in: header, schema: {type: string}}";
    ClassLoader classes =
        compiled(
            webhook("post", "order.paid", body("order.paid"), header)
                + webhook("post", "order.void", body("order.void")));
    assertThat(classes.loadClass("made.sender.WebhookEventMessages").getDeclaredMethods())
        .extracting(Method::getName)
        .containsExactlyInAnyOrder("orderPaid", "orderVoid");
  }

  /** What the message of an event with this type is called, made by this method. */
  private static String event(ClassLoader classes, String method, String parameter, String type)
      throws Exception {
    Class<?> union = classes.loadClass("made.events.WebhookEvent");
    Object event = JSON.readValue("{\"type\":\"" + type + "\"}", union);
    return ((OutgoingMessage)
            classes
                .loadClass("made.sender.WebhookEventMessages")
                .getMethod(method, classes.loadClass("made.events." + parameter))
                .invoke(null, event))
        .event();
  }

  private ClassLoader compiled(String webhooks) throws IOException {
    String head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks:\n";
    Path out = new Generation(folder).runAll(head + webhooks);
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    return Compilation.loader(folder.resolve("classes"));
  }

  private static String webhook(String method, String key, String body, String... parameters) {
    return """
          %s:
            %s:
              parameters: %s
              %s
              responses: {'204': {description: ok}}
        """
        .formatted(key, method, Arrays.toString(parameters), body);
  }

  private static String body(String type) {
    return """
        requestBody: {content: {application/json: {schema: {type: object, required: [type], \
        properties: {type: {enum: [%s]}}}}}}"""
        .formatted(type);
  }
}
