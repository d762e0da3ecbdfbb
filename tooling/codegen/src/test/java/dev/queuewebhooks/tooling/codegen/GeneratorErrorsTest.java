package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorErrorsTest {

  private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

  @TempDir Path folder;

  @Test
  void refusesADocumentThatIsNotYaml() {
    refuses("webhooks: [", "openapi.yaml:1");
  }

  @Test
  void refusesADocumentWithoutWebhooks() {
    refuses(HEAD + "paths: {}\n", "webhooks");
  }

  @Test
  void refusesABrokenReference() {
    refuses(
        HEAD + event("a", "{$ref: '#/components/schemas/Nowhere'}"), "openapi.yaml:4", "Nowhere");
  }

  @Test
  void refusesTwoOperationsOfOneName() {
    String both = HEAD + "webhooks:\n" + operation("a", "same") + operation("b", "same");
    refuses(both, "openapi.yaml:", "same");
  }

  @Test
  void namesAMissingOption() {
    assertThatThrownBy(() -> run(Map.of("part", "events")))
        .hasMessage(
            "configOptions: 'basePackage' is missing. Add <basePackage> with a Java package, such as"
                + " com.example, and check the spelling of the others.");
  }

  @Test
  void namesAPartThatDoesNotExist() {
    assertThatThrownBy(() -> run(Map.of("part", "client", "basePackage", "a.b")))
        .hasMessage(
            "configOptions: 'client' is no part. Use one of events, receiver, sender,"
                + " examples.");
  }

  @Test
  void aMisspeltVariableInATemplateIsAnError() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("record.mustache"), "{{typoName}}");
    assertThatThrownBy(
            () ->
                run(
                    Map.of(
                        "part", "events", "basePackage", "a", "templateDir", templates.toString())))
        .rootCause()
        .hasMessageContaining("record.mustache")
        .hasMessageContaining("typoName");
    assertThat(Generation.sources(folder)).isEmpty();
  }

  private void run(Map<String, String> options) {
    new Generation(folder)
        .run(
            HEAD + event("a", "{type: object, properties: {type: {type: string, const: a}}}"),
            options);
  }

  private void refuses(String document, String... parts) {
    assertThatThrownBy(() -> new Generation(folder).run(document, Generation.options("events")))
        .hasMessageContainingAll(parts)
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static String event(String name, String schema) {
    return "webhooks: {"
        + name
        + ": {post: {requestBody: {content: {application/json: {schema:\n  "
        + schema
        + "}}}, responses: {'204': {description: ok}}}}}\n";
  }

  private static String operation(String name, String operationId) {
    return """
          %s:
            post:
              operationId: %s
              requestBody:
                content:
                  application/json:
                    schema: {type: object, properties: {type: {type: string, const: %s}}}
              responses: {'204': {description: ok}}
        """
        .formatted(name, operationId, name);
  }
}
