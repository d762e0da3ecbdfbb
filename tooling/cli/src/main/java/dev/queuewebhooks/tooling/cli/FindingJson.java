package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Finding;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one shape that findings have in JSON, whichever command prints them. */
final class FindingJson {

  private FindingJson() {}

  static ArrayNode array(List<Finding> findings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : findings) {
      ObjectNode entry = array.addObject();
      entry.put("id", finding.rule());
      entry.put("severity", finding.severity().toString());
      entry.put("file", finding.location().file());
      entry.put("line", finding.location().line());
      entry.put("pointer", finding.pointer().toString());
      entry.put("message", finding.message());
      entry.put("hint", finding.hint());
    }
    return array;
  }
}
