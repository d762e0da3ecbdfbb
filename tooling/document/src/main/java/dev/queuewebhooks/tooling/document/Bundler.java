package dev.queuewebhooks.tooling.document;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes one document, with internal references only, of a document and the files that it refers to.
 *
 * <ul>
 *   <li>A file, or a place in one, becomes a component under the file's (or the place's) name. Path
 *       items are written where they are referred to.
 *   <li>{@code webhooks: {$ref: folder/}} stands for all {@code .yaml}, {@code .yml} and {@code
 *       .json} files in that folder, in the order of their names; each is a webhook named after the
 *       file.
 *   <li>{@code value: {$ref: file}} in an example stands for the JSON value in that file.
 * </ul>
 *
 * Only files below one folder are ever read, and nothing is fetched from a network.
 */
public final class Bundler {

  private Bundler() {}

  /**
   * Bundles a document that refers to files in its own folder and below.
   *
   * @param openapiFile the document to start from
   * @throws DocumentException with everything that is wrong, at its place in the author's files
   */
  public static Bundle bundle(Path openapiFile) {
    Path folder = openapiFile.toAbsolutePath().normalize().getParent();
    return bundle(openapiFile, folder == null ? openapiFile.toAbsolutePath() : folder);
  }

  /**
   * Bundles a document that also refers to files beside its own folder.
   *
   * @param openapiFile the document to start from
   * @param root the folder below which all files must be
   * @throws DocumentException with everything that is wrong, at its place in the author's files
   */
  public static Bundle bundle(Path openapiFile, Path root) {
    Findings findings = new Findings();
    try {
      SourceFiles files = SourceFiles.below(root, openapiFile);
      Located assembled = new Assembly(files, findings).document();
      findings.throwIfAny();
      return new Bundle(WebhookDocument.of(openapiFile, assembled));
    } catch (SourceException e) {
      throw new DocumentException(List.of(e.finding()));
    }
  }
}
