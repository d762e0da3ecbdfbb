package dev.queuewebhooks.contracts.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.lint.Linter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract keeps to the rules that the project publishes for everybody. */
class LintTest {

  @Test
  void theContractHasNoFindingWithNoRuleSwitchedOff() {
    Path sources = Project.root().resolve("spec/src/main");
    assertThat(
            Linter.standard()
                .lint(Bundler.bundle(sources.resolve("openapi/openapi.yaml"), sources).document()))
        .isEmpty();
  }
}
