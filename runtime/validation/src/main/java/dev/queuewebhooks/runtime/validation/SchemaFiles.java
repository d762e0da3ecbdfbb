package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the schemas are. */
sealed interface SchemaFiles {
  /** The bytes of a file; null when it is not there. */
  byte @Nullable [] bytes(String file) throws IOException;

  /** What to call a file when it is about it. */
  String place(String file);

  /**
   * The schema with this name.
   *
   * @throws IllegalStateException when it is not there or cannot be used
   */
  default Schema read(String name) {
    String file = FileName.of(name);
    try {
      byte[] json = bytes(file);
      if (json == null) {
        throw new IllegalStateException(
            "there is no schema for the event \""
                + name
                + "\": put it at "
                + place(file)
                + ", or name another with SchemaCheck.with(...)");
      }
      return Schemas.compile(json, place(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place(file), e);
    }
  }

  /** On the class path. */
  record OnClassPath(String folder) implements SchemaFiles {
    @Override
    public byte @Nullable [] bytes(String file) throws IOException {
      try (InputStream stream =
          SchemaFiles.class.getClassLoader().getResourceAsStream(path(file))) {
        return stream == null ? null : stream.readAllBytes();
      }
    }

    @Override
    public String place(String file) {
      return path(file) + " on the class path";
    }

    private String path(String file) {
      return folder.replaceAll("^/|/$", "") + "/" + file;
    }
  }

  /** In a folder of files. */
  record InFolder(Path folder) implements SchemaFiles {
    @Override
    public byte @Nullable [] bytes(String file) throws IOException {
      try {
        return Files.readAllBytes(folder.resolve(file));
      } catch (NoSuchFileException e) {
        return null;
      }
    }

    @Override
    public String place(String file) {
      return folder.resolve(file).toString();
    }
  }
}
