package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document declares and generated code leaves to its user is said, with its place. */
class LeftOutTest {

  private static final String JSON = "application/json: {schema: {type: object}}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path | id | {type: string} | is in the path, which webhooks do not have",
        "cookie | session | {type: string} | is in the cookie, which webhooks do not have",
        "query | filter | {type: object} | is an object or a list of lists",
        "query | grid | {type: array, items: {type: array, items: {type: string}}} | is an object"
            + " or a list of lists",
        "header | Host | {type: string} | is set by the sender itself",
        "header | Webhook-Tenant | {type: string} | is set by the sender itself",
      })
  void parametersThatNobodyCanExchangeAreNamed(String in, String name, String schema, String reason)
      throws IOException {
    String parameter = "{name: %s, in: %s, required: true, schema: %s}".formatted(name, in, schema);
    WebhooksGenerator generator = generator("[" + parameter + "]", JSON);
    assertThat(notes(generator))
        .containsExactly(
            "WG006 warning openapi.yaml:6 /webhooks/a/post/parameters/0: the parameter '"
                + name
                + "' "
                + reason
                + ", so it is left out. Take it from the Delivery, or declare a header or a query"
                + " parameter with a plain value.");
    assertThat(paths(generator)).noneMatch(path -> path.contains("Parameters"));
  }

  @Test
  void aFormWithoutMembersIsHandedOverAsBytes() throws IOException {
    WebhooksGenerator generator =
        generator("[]", "application/x-www-form-urlencoded: {schema: {type: object}}");
    assertThat(notes(generator))
        .singleElement()
        .asString()
        .startsWith("WG007 warning openapi.yaml:8 ")
        .contains(
            "the schema of the form declares no members, so the form is handed over as bytes");
    assertThat(handler(generator)).contains("void onA(byte[] body, Delivery delivery)");
  }

  @Test
  void aFormWithAnotherSchemaThanTheJsonIsNotRead() throws IOException {
    WebhooksGenerator generator =
        generator(
            "[]",
            JSON
                + ", application/x-www-form-urlencoded:"
                + " {schema: {type: object, properties: {b: {type: string}}}}");
    assertThat(notes(generator))
        .singleElement()
        .asString()
        .contains("the form has another schema than the JSON body, so only JSON is read");
    assertThat(handler(generator)).contains("onA(AEvent event, Delivery delivery)");
  }

  private WebhooksGenerator generator(String parameters, String content) throws IOException {
    String document =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        webhooks:
          a:
            post:
              parameters: %s
              requestBody:
                content: {%s}
              responses: {'204': {description: ok}}
        """
            .formatted(parameters, content);
    Path file = Files.writeString(folder.resolve("openapi.yaml"), document);
    return new WebhooksGenerator(WebhookDocument.read(file), "made");
  }

  private List<String> notes(WebhooksGenerator generator) {
    return generator.notes().stream()
        .map(note -> note.toString().replace(folder + "/", ""))
        .toList();
  }

  private static List<String> paths(WebhooksGenerator generator) {
    return generator.generate(Part.EVENTS).stream().map(GeneratedFile::path).toList();
  }

  private static String handler(WebhooksGenerator generator) {
    return generator.generate(Part.RECEIVER).get(0).content();
  }
}
