package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.TupleDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.TupleItem;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Turns array schemas into types. A tuple whose length is fixed becomes a type with one component
 * for each place; a tuple of any length becomes a list, because a component could not say whether
 * it was there. So does a tuple beside values of other forms: of a type of its own a parser could
 * not tell that it is read from an array.
 */
final class ListResolver {

  private final TypeResolver types;
  private final TypeNames names;
  private final Definitions definitions;
  private final UnionResolver unions;

  ListResolver(TypeResolver types, TypeNames names, Definitions definitions, UnionResolver unions) {
    this.types = types;
    this.names = names;
    this.definitions = definitions;
    this.unions = unions;
  }

  /** The type of an array where nothing but an array is allowed. */
  JsonType list(SchemaNode schema, String hint) {
    int places = schema.elements("prefixItems").size();
    boolean fixed = isClosed(schema) && schema.json().path("minItems").asInt(0) >= places;
    return places > 0 && fixed ? tuple(schema, hint) : plainList(schema, hint);
  }

  /** A list, whatever the schema says of single places. */
  ListOf plainList(SchemaNode schema, String hint) {
    List<SchemaNode> kinds = schema.elements("prefixItems");
    if (!isClosed(schema)) {
      if (schema.json().path("items").isObject()) {
        kinds.add(schema.child("items"));
      } else {
        kinds.clear();
      }
    }
    return new ListOf(
        kinds.isEmpty()
            ? new TypeUse(new Anything(), true)
            : unions.common(schema.child("prefixItems"), kinds, hint + "Item"));
  }

  /** Whether there is nothing behind {@code prefixItems}. */
  private static boolean isClosed(SchemaNode schema) {
    JsonNode items = schema.json().path("items");
    int places = schema.json().path("prefixItems").size();
    return items.isBoolean() && !items.asBoolean()
        || places > 0 && schema.json().path("maxItems").asInt(Integer.MAX_VALUE) <= places;
  }

  private Named tuple(SchemaNode schema, String hint) {
    Named tuple = new Named(names.nameOf(schema.pointer(), hint));
    types.announce(schema.pointer(), tuple);
    List<TupleItem> items = new ArrayList<>();
    for (SchemaNode item : schema.elements("prefixItems")) {
      SchemaNode target = item.target();
      String title = item.text("title").orElse("item " + (items.size() + 1));
      items.add(
          new TupleItem(
              title,
              types.use(item, tuple.name() + Words.of(title).typeName()),
              item.flag("x-sensitive") || target.flag("x-sensitive"),
              item.text("description").orElseGet(target::description)));
    }
    definitions.add(
        new TupleDefinition(tuple.name(), schema.pointer(), schema.description(), items));
    return tuple;
  }
}
