package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintSettingsTest {

  private static final WebhookDocument DOCUMENT =
      WebhookDocument.parse(
          "parcels.yaml",
          """
          openapi: 3.1.0
          info: {title: Parcels, version: '1'}
          webhooks:
            sent:
              summary: A parcel was sent.
              get: {responses: {'200': {description: Fine.}}}
            lost:
              summary: A parcel was lost.
              get: {responses: {'200': {description: Fine.}}}
          """
              .getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  private LintSettings settings(String content) throws IOException {
    return LintSettings.read(Files.writeString(folder.resolve("rules.yaml"), content));
  }

  private List<String> findings(String settings) throws IOException {
    return Linter.standard().with(settings(settings)).lint(DOCUMENT).stream()
        .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.pointer())
        .toList();
  }

  @Test
  void switchesOffSoftensAndHardens() throws IOException {
    assertThat(findings("rules: {WH101: off, WH041: error, WH090: warning}"))
        .containsExactlyInAnyOrder(
            "WH041 error /webhooks/lost/get",
            "WH041 error /webhooks/sent/get",
            "WH090 warning /webhooks/lost/get",
            "WH090 warning /webhooks/sent/get");
  }

  @Test
  void excusesAPlaceAndWhatIsBelowIt() throws IOException {
    assertThat(
            findings(
                """
                rules: {WH090: off}
                except:
                  - {rule: WH041, pointer: /webhooks/sent, reason: It has always been so.}
                  - {rule: WH101, pointer: '', reason: Everybody knows.}
                """))
        .containsExactly("WH041 warning /webhooks/lost/get");
  }

  @Test
  void complainsAboutAnExcuseThatNothingNeeds() throws IOException {
    LintSettings settings =
        settings(
            """
            rules: {WH041: off, WH090: off, WH101: off}
            except:
              - {rule: WH100, pointer: /webhooks/sen, reason: Typing error.}
            """);
    assertThat(Linter.standard().with(settings).lint(DOCUMENT))
        .extracting(finding -> finding.toString().replace(folder + "/", ""))
        .containsExactly(
            "WH170 warning rules.yaml:3: nothing needs this excuse for WH100 at /webhooks/sen."
                + " Remove it.");
  }

  @Test
  void reportsEverythingThatWouldHaveNoEffect() {
    assertThatThrownBy(
            () ->
                settings(
                    """
                    rule: {}
                    rules:
                      WH999: off
                      WH006: off
                      WH041: no
                    except:
                      - rule: WH041
                        pointer: webhooks/sent
                        reason: It is so.
                      - rule: WH041
                        pointer: /webhooks/sent
                      - {rule: WH041, pointer: /webhooks, reason: Why not., until: 2030}
                      - all
                    """))
        .isInstanceOf(DocumentException.class)
        .extracting(failure -> failure.getMessage().replace(folder + "/", ""))
        .isEqualTo(
            """
            WH171 error rules.yaml:1 /rule: the key 'rule' is not known here. It can be except, rules.
            WH171 error rules.yaml:3 /rules/WH999: 'WH999' is no rule that can be switched off, softened or excused. Take the id from a finding of the linter.
            WH171 error rules.yaml:4 /rules/WH006: 'WH006' is no rule that can be switched off, softened or excused. Take the id from a finding of the linter.
            WH171 error rules.yaml:5 /rules/WH041: 'no' is not a severity. Write off, warning or error.
            WH171 error rules.yaml:8 /except/0/pointer: the pointer does not start with a slash. Copy it from the finding.
            WH171 error rules.yaml:10 /except/1: the excuse has no reason. Add it as a text.
            WH171 error rules.yaml:12 /except/2/until: the key 'until' is not known here. It can be pointer, reason, rule.
            WH171 error rules.yaml:13 /except/3: this is not a mapping. It can have pointer, reason, rule.\
            """);
  }

  @Test
  void reportsAFileThatCannotBeRead() {
    assertThatThrownBy(() -> LintSettings.read(folder.resolve("none.yaml")))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void readsAnEmptyMapping() throws IOException {
    assertThat(Linter.standard().with(settings("{}")).lint(DOCUMENT))
        .isEqualTo(Linter.standard().lint(DOCUMENT));
  }
}
