package dev.queuewebhooks.tooling.document.export;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the body of one event has to be.
 *
 * @param event the name of the event
 * @param schema a JSON Schema 2020-12 without references to anything outside of it; must not be
 *     changed
 */
public record EventSchema(String event, ObjectNode schema) {

  private static final ObjectWriter WRITER = JsonMapper.builder().build().writer().with(printer());

  /** A name for its file: the event's, with percent signs for what a file name cannot have. */
  public String fileName() {
    return Urn.encode(event) + ".schema.json";
  }

  /** As JSON, indented by two spaces and ended by a line feed; equal bytes on every system. */
  public String toJson() {
    return WRITER.writeValueAsString(schema) + "\n";
  }

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
}
