package dev.queuewebhooks.tooling.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Turns a file into a tree. */
final class SourceFile {

  static final int MAX_BYTES = 32 * 1024 * 1024;

  private SourceFile() {}

  /**
   * @param shown the name of the file in findings
   * @throws SourceException when it cannot be read, or is neither YAML nor JSON
   */
  static Located read(Path file, String shown) {
    if (!Files.isRegularFile(file)) {
      throw unreadable(
          shown, Files.isDirectory(file) ? "this is a folder" : "there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return parse(shown, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw unreadable(shown, "the file cannot be read");
    }
  }

  /** Reads content that came from somewhere else than a file. */
  static Located parse(String shown, byte[] content) {
    if (content.length > MAX_BYTES) {
      throw unreadable(shown, "the file is larger than 32 MiB");
    }
    String text = text(shown, content);
    Located tree =
        isJson(shown, text) ? JsonReader.read(shown, text) : YamlReader.read(shown, text);
    if (tree == null) {
      throw new SourceException(
          Rule.NOT_A_MAPPING.error(
              new Location(shown, 1), "there is nothing in this file", "Give it content"));
    }
    return tree;
  }

  private static String text(String shown, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable(shown, "the file is not text in UTF-8");
    }
  }

  private static boolean isJson(String shown, String text) {
    String name = shown.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return true;
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return false;
    }
    return text.stripLeading().startsWith("{");
  }

  private static SourceException unreadable(String shown, String message) {
    return new SourceException(
        Rule.UNREADABLE_FILE.error(
            new Location(shown, 1), JsonPointer.empty(), message, "Check the path and the file"));
  }

  /** How a path is shown to people: short when it lies below the current folder. */
  static String shown(Path path) {
    Path current = Path.of("").toAbsolutePath();
    Path normal = path.normalize();
    Path shown =
        normal.isAbsolute() && normal.startsWith(current) ? current.relativize(normal) : normal;
    return shown.toString().replace('\\', '/');
  }

  /** The file's name without its extension. */
  static String baseName(Path file) {
    @Nullable Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
