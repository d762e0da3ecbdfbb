package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns what a schema says of members that it does not name into types. */
final class MapResolver {

  /** Patterns that every name matches. */
  private static final Set<String> ANY_NAME = Set.of("", ".*", "^.*$", ".+", "^.+$");

  private final UnionResolver unions;

  MapResolver(UnionResolver unions) {
    this.unions = unions;
  }

  /** An object without declared members; any value, if it need not even be an object. */
  JsonType map(SchemaNode schema, String hint) {
    Optional<TypeUse> values = values(schema, hint + "Value");
    if (values.isEmpty()
        && !schema.types().contains("object")
        && !schema.has("patternProperties")) {
      return new Anything();
    }
    return new MapOf(values.orElse(new TypeUse(new Anything(), true)));
  }

  /**
   * One type for all values that {@code additionalProperties} and {@code patternProperties} allow;
   * empty if they allow any.
   */
  Optional<TypeUse> values(SchemaNode schema, String hint) {
    JsonNode others = schema.json().path("additionalProperties");
    boolean closed = others.isObject() || others.isBoolean() && !others.asBoolean();
    List<SchemaNode> kinds = new ArrayList<>();
    for (String pattern : schema.json().path("patternProperties").propertyNames()) {
      kinds.add(schema.child("patternProperties", pattern));
      closed |= ANY_NAME.contains(pattern);
    }
    if (others.isObject()) {
      kinds.add(schema.child("additionalProperties"));
    }
    return closed && !kinds.isEmpty()
        ? Optional.of(unions.common(schema.child("patternProperties"), kinds, hint))
        : Optional.empty();
  }
}
