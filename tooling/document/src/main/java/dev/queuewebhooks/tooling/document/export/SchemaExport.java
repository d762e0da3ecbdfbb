package dev.queuewebhooks.tooling.document.export;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the schemas of all events to files. For use from a Maven build. */
public final class SchemaExport {

  private SchemaExport() {}

  /**
   * Runs the export.
   *
   * @param arguments the document, in one file; and the folder for the schemas, in which those of
   *     an earlier run are replaced
   * @throws DocumentException when the document cannot be used; nothing was written then
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Needed: DOCUMENT FOLDER");
    }
    WebhookDocument document = WebhookDocument.read(Path.of(arguments[0]));
    try {
      write(document, Path.of(arguments[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(WebhookDocument document, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, "*.schema.json")) {
      for (Path file : earlier) {
        Files.delete(file);
      }
    }
    for (EventSchema schema : EventSchemas.of(document)) {
      Files.writeString(folder.resolve(schema.fileName()), schema.toJson());
    }
  }
}
