package dev.queuewebhooks.tooling.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a contract: bundles its files, checks every example and every further payload against its
 * schema, and writes the bundle. For use from a Maven build.
 *
 * <p>An example that does not fit is reported with the author's file and line, but does not end the
 * build here: the tests of publisher and receiver are to say what it means for each of them, and
 * they run on the bundle.
 */
public final class ContractBuild {

  private ContractBuild() {}

  /**
   * Runs the build.
   *
   * @param arguments the document; the folder below which all of its files are; the bundle to write
   *     as YAML; the same as JSON; and, if wanted, folders with more payloads to check
   * @throws DocumentException with everything that keeps the files from being one document; nothing
   *     was written then
   * @throws UncheckedIOException when the bundle cannot be written
   */
  public static void main(String[] arguments) {
    if (arguments.length < 4) {
      throw new IllegalArgumentException(
          "Needed: DOCUMENT ROOT_FOLDER BUNDLE.yaml BUNDLE.json [PAYLOAD_FOLDER...]");
    }
    Bundle bundle = Bundler.bundle(Path.of(arguments[0]), Path.of(arguments[1]));
    PayloadValidator validator = PayloadValidator.of(bundle.document());
    Findings findings = new Findings();
    findings.addAll(Examples.check(bundle.document(), validator));
    try {
      for (int i = 4; i < arguments.length; i++) {
        findings.addAll(payloads(validator, Path.of(arguments[i])));
      }
      findings.sorted().forEach(System.err::println);
      write(Path.of(arguments[2]), bundle.toYaml(), bundle);
      write(Path.of(arguments[3]), bundle.toJson(), bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> payloads(PayloadValidator validator, Path folder)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return findings;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        findings.addAll(payload(validator, file));
      }
    }
    return findings;
  }

  private static List<Finding> payload(PayloadValidator validator, Path file) {
    try {
      Located payload = SourceFile.read(file, SourceFile.shown(file));
      Verdict verdict = validator.check(payload.node());
      Webhook webhook = verdict.webhook();
      String what = webhook == null ? "payload of any event" : webhook.name();
      return verdict.violations().stream()
          .map(violation -> finding(payload, what, violation))
          .toList();
    } catch (SourceException e) {
      return List.of(e.finding());
    }
  }

  private static Finding finding(Located payload, String what, Violation violation) {
    return Rule.INVALID_PAYLOAD.error(
        payload.places().locate(violation.pointer()),
        violation.pointer(),
        "the payload is not a valid " + what + ": " + violation.message(),
        "Correct the payload or the schema");
  }

  /**
   * Writes a bundle whole or not at all, and makes sure that reading it gives the same document.
   */
  private static void write(Path file, String text, Bundle bundle) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    WebhookDocument again = WebhookDocument.parse(file.toString(), content);
    if (!again.root().equals(bundle.root())) {
      throw new IllegalStateException("Reading " + file + " does not give back what was written");
    }
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(whole, content);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
