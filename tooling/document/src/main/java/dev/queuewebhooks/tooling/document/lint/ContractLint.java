package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.file.Path;
import java.util.List;

/** Lints a contract with all rules, and accepts no finding at all. For use from a Maven build. */
public final class ContractLint {

  private ContractLint() {}

  /**
   * Runs the linter.
   *
   * @param arguments the document, and the folder below which all of its files are
   * @throws DocumentException with all findings, warnings as well
   */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Needed: DOCUMENT ROOT_FOLDER");
    }
    WebhookDocument document =
        Bundler.bundle(Path.of(arguments[0]), Path.of(arguments[1])).document();
    List<Finding> findings = Linter.standard().lint(document);
    if (!findings.isEmpty()) {
      throw new DocumentException(findings);
    }
  }
}
