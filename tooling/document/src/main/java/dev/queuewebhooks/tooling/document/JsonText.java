package dev.queuewebhooks.tooling.document;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree as JSON: indented by two spaces, and the same text on every system. */
public final class JsonText {

  private static final ObjectWriter WRITER = JsonMapper.builder().build().writer().with(printer());

  private JsonText() {}

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** The JSON of a tree, ended by a line feed. */
  public static String of(JsonNode tree) {
    return WRITER.writeValueAsString(tree) + "\n";
  }
}
