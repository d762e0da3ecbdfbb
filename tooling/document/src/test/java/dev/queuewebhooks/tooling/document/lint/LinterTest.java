package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {

  @TempDir private Path folder;

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void namesTheFileAndLineThatAPersonWrote() throws IOException {
    write(
        "openapi.yaml",
        """
        openapi: 3.1.0
        info: {title: Parcels, version: '1'}
        webhooks:
          $ref: webhooks/
        """);
    write(
        "webhooks/sent.yaml",
        """
        post:
          requestBody:
            content:
              application/json:
                schema:
                  $ref: ../schemas/Sent.yaml
                examples:
                  one:
                    value:
                      $ref: ../examples/one.json
        """);
    write("examples/one.json", "{\n  \"note\": \"heavy\",\n  \"weight\": \"12 kg\"\n}\n");
    write(
        "schemas/Sent.yaml",
        """
        type: object
        properties:
          weight:
            type: integer
            nullable: true
        """);
    List<Finding> findings =
        Linter.standard().lint(Bundler.bundle(folder.resolve("openapi.yaml")).document());
    assertThat(findings)
        .filteredOn(finding -> List.of("WH030", "WH050", "WH054", "WH120").contains(finding.rule()))
        .extracting(finding -> finding.toString().replace(folder + "/", ""))
        .containsExactly(
            "WH030 error examples/one.json:3"
                + " /webhooks/sent/post/requestBody/content/application~1json/examples/one/value/weight:"
                + " the example 'one' of 'sent' does not fit its schema: must be integer, not"
                + " string. Correct the example or the schema.",
            "WH120 error schemas/Sent.yaml:5 /components/schemas/Sent/properties/weight/nullable:"
                + " 'nullable' means nothing in OpenAPI 3.1, so null is refused. Write \"type:"
                + " [integer, 'null']\".",
            "WH054 warning webhooks/sent.yaml:2 /webhooks/sent/post/requestBody: the body of"
                + " 'sent' may be left out. Add 'required: true' to the requestBody.");
  }

  @Test
  void sortsByLineAndThenByPointer() {
    assertThat(
            Parcels.lint(
                """
                webhooks:
                  sent!: {get: {servers: [{url: https://a.example}]}}
                  'lost!': {post: {summary: A parcel was lost.}}
                """))
        .extracting(finding -> finding.location().line() + " " + finding.rule())
        .containsExactly(
            "6 WH040", "6 WH041", "6 WH090", "6 WH100", "6 WH101", "6 WH110", "6 WH042", "7 WH040",
            "7 WH050", "7 WH090", "7 WH100", "7 WH101");
  }

  @Test
  void looksOnlyAtWhatWebhooksConsistOf() {
    assertThat(
            Parcels.findings(
                "WH120",
                """
                paths:
                  /parcels:
                    get:
                      parameters:
                        - {name: a, in: query, schema: {type: string, nullable: true}}
                      responses:
                        '200': {description: All parcels.}
                webhooks:
                  sent:
                    post:
                      responses:
                        '200':
                          description: Fine.
                          headers:
                            X-A: {schema: {type: string, nullable: true}}
                """))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("/webhooks/sent/post/responses/200/headers/X-A/"));
  }

  @Test
  void reportsASchemaThatCannotBeUsedAmongTheOthers() {
    List<Finding> findings =
        Parcels.lint(
            """
            webhooks:
              sent:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/A'}
                        examples: {one: {value: {a: 1}}}
            components:
              schemas:
                A: {allOf: [{$ref: '#/components/schemas/B'}]}
                B: {anyOf: [{type: object}, {$ref: '#/components/schemas/A'}]}
            """);
    assertThat(findings).extracting(Finding::rule).contains("WH032", "WH054", "WH111");
  }
}
