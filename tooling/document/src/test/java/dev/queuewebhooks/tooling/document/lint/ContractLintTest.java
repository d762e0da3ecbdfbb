package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.tooling.document.DocumentException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractLintTest {

  @Test
  void acceptsNoFindingNotEvenAWarning() {
    Path folder = RuleFixturesTest.FOLDER.resolve("WH041");
    String[] arguments = {folder.resolve("good.yaml").toString(), folder.toString()};
    assertThatThrownBy(() -> ContractLint.main(arguments))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("WH101 warning")
        .hasMessageContaining("WH100 error");
  }

  @Test
  void saysWhichArgumentsItNeeds() {
    assertThatThrownBy(() -> ContractLint.main(new String[0]))
        .hasMessage("Needed: DOCUMENT ROOT_FOLDER");
  }
}
