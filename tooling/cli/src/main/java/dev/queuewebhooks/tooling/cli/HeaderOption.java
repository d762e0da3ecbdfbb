package dev.queuewebhooks.tooling.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** The option for header fields: {@code NAME=VALUE} or {@code 'NAME: VALUE'}, repeated for each. */
final class HeaderOption {

  private final OptionSpec option;

  HeaderOption(String meaning) {
    option =
        OptionSpec.builder("--header")
            .paramLabel("NAME=VALUE")
            .description(meaning)
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build();
  }

  OptionSpec spec() {
    return option;
  }

  /**
   * Value by name, in the order given.
   *
   * @throws UnreadableException when one is no field, or is there twice; without any value in it
   */
  Map<String, String> read() throws UnreadableException {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> given = option.getValue();
    for (String field : given == null ? List.<String>of() : given) {
      String[] parts = field.split("[=:]", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
        // Not repeated here: it may be a secret in the wrong place.
        throw new UnreadableException("a --header is no NAME=VALUE");
      }
      if (fields.put(parts[0].strip(), parts[1].strip()) != null) {
        throw new UnreadableException("the --header " + parts[0].strip() + " is there twice");
      }
    }
    return fields;
  }
}
