package dev.queuewebhooks.tooling.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads payloads from files and from standard input. */
final class Payloads {

  static final String STANDARD_INPUT = "-";

  private static final int MAX_BYTES = 32 * 1024 * 1024;

  private Payloads() {}

  static byte[] read(String name, InputStream standardInput) throws UnreadableException {
    try {
      if (name.equals(STANDARD_INPUT)) {
        return bounded(standardInput);
      }
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new UnreadableException("this is a folder, name the files in it");
      } else if (!Files.exists(file)) {
        throw new UnreadableException("there is no such file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return bounded(in);
      }
    } catch (IOException | InvalidPathException e) {
      throw new UnreadableException("it cannot be read");
    }
  }

  /** Like {@link #read}, with the name in what is said about a failure. */
  static byte[] named(String name, InputStream standardInput) throws UnreadableException {
    try {
      return read(name, standardInput);
    } catch (UnreadableException e) {
      throw new UnreadableException(name + ": " + e.getMessage());
    }
  }

  private static byte[] bounded(InputStream in) throws IOException, UnreadableException {
    byte[] content = in.readNBytes(MAX_BYTES + 1);
    if (content.length > MAX_BYTES) {
      throw new UnreadableException("it is larger than 32 MiB");
    }
    return content;
  }
}
