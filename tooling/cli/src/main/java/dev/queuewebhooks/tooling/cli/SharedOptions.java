package dev.queuewebhooks.tooling.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** The options that mean the same in every command that has them. */
final class SharedOptions {

  /** Explains {@code --format json}, for the end of a command's help. */
  static final String FINDING =
      "A finding in JSON: id, severity (error or warning), file, line (from 1), pointer (a JSON"
          + " pointer), message and hint.";

  private SharedOptions() {}

  static OptionSpec format(String meaning) {
    return OptionSpec.builder("--format")
        .paramLabel("FORMAT")
        .description(meaning)
        .type(Format.class)
        .initialValue(Format.TEXT)
        .build();
  }

  static OptionSpec document() {
    return OptionSpec.builder("--spec")
        .paramLabel("DOCUMENT")
        .description(
            "An OpenAPI 3.1 document with webhooks, of one file or several."
                + " By default it is the one that comes with this command.")
        .type(Path.class)
        .build();
  }

  /** Reads the value of an option that is a whole number. */
  static Integer number(String text, int least, int most) {
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new TypeConversionException(
          "'%s' is no number from %d to %d".formatted(text, least, most));
    }
    return number;
  }

  static OptionSpec root() {
    return OptionSpec.builder("--root")
        .paramLabel("FOLDER")
        .description(
            "The folder below which all files of a document are."
                + " By default it is the document's own.")
        .type(Path.class)
        .converters(SharedOptions::folder)
        .build();
  }

  /** An option for a number of seconds, whose value is a {@link Long} or null. */
  static OptionSpec seconds(String name, String meaning) {
    return OptionSpec.builder(name)
        .paramLabel("SECONDS")
        .description(meaning)
        .type(Long.class)
        .converters(SharedOptions::seconds)
        .build();
  }

  static PositionalParamSpec body() {
    return PositionalParamSpec.builder()
        .paramLabel("FILE")
        .description("The body of the request, byte for byte; - for standard input.")
        .arity("1")
        .index("0")
        .required(true)
        .type(String.class)
        .build();
  }

  private static Long seconds(String text) {
    if (!text.matches("[0-9]{1,12}")) {
      throw new TypeConversionException("'" + text + "' is no number of seconds");
    }
    return Long.valueOf(text);
  }

  private static Path folder(String name) {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new TypeConversionException("there is no folder '" + name + "'");
    }
    return folder;
  }
}
