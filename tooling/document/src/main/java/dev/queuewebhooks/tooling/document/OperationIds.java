package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds operationIds that are used more than once (OpenAPI 3.1.1 section 4.8.10). */
final class OperationIds {

  private OperationIds() {}

  static List<Finding> check(Located document) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Location> known = new HashMap<>();
    StructureWalk.through(
        document.node(),
        (kind, pointer, object) -> {
          JsonNode id = object.path("operationId");
          if (kind != Kind.OPERATION || !id.isString()) {
            return;
          }
          JsonPointer place = pointer.appendProperty("operationId");
          Location here = document.places().locate(place);
          Location earlier = known.putIfAbsent(id.asString(), here);
          if (earlier != null) {
            findings.add(
                Rule.REPEATED_OPERATION_ID.error(
                    here,
                    place,
                    "the operationId '" + id.asString() + "' is used at " + earlier + " already",
                    "Give each operation a name of its own"));
          }
        });
    return findings;
  }
}
