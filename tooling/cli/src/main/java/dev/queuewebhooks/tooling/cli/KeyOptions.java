package dev.queuewebhooks.tooling.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The keys of a command: given as they are, in the environment, or in files. */
final class KeyOptions {

  private final OptionSpec texts;
  private final OptionSpec variables;
  private final OptionSpec files;

  /**
   * @param kinds the prefixes of the keys that the command takes, for its help
   */
  KeyOptions(String kinds) {
    texts =
        option("--secret", "KEY", "A key: " + kinds + ". Others can see it in the process list.");
    variables = option("--secret-env", "NAME", "An environment variable that holds a key.");
    files = option("--secret-file", "FILE", "A file that holds a key and nothing else.");
  }

  private static OptionSpec option(String name, String label, String meaning) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .description(meaning + " Can be repeated.")
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(texts).addOption(variables).addOption(files);
  }

  /** Whether there is any key to read. */
  boolean areGiven() {
    return Stream.of(texts, variables, files).anyMatch(option -> !values(option).isEmpty());
  }

  /**
   * Reads all keys: first those of {@code --secret}, last those of {@code --secret-file}.
   *
   * @param parse throws an {@link IllegalArgumentException} that does not repeat the key
   * @throws UnreadableException when there is none, or one cannot be used
   */
  <K> List<K> read(Function<String, K> parse) throws UnreadableException {
    List<K> keys = new ArrayList<>();
    for (String text : values(texts)) {
      keys.add(parsed("--secret", text, parse));
    }
    for (String name : values(variables)) {
      String text = System.getenv(name);
      if (text == null) {
        throw new UnreadableException("there is no environment variable " + name);
      }
      keys.add(parsed("environment variable " + name, text, parse));
    }
    for (String name : values(files)) {
      byte[] content = Payloads.named(name, InputStream.nullInputStream());
      keys.add(parsed(name, new String(content, UTF_8), parse));
    }
    if (keys.isEmpty()) {
      throw new UnreadableException("name a key with --secret-file, --secret-env or --secret");
    }
    return keys;
  }

  private static List<String> values(OptionSpec option) {
    List<String> values = option.getValue();
    return values == null ? List.of() : values;
  }

  private static <K> K parsed(String source, String text, Function<String, K> parse)
      throws UnreadableException {
    try {
      return parse.apply(text.strip());
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(source + ": " + e.getMessage());
    }
  }
}
