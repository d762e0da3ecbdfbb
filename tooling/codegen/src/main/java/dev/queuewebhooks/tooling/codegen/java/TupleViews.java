package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition.TupleDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.TupleItem;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import dev.queuewebhooks.tooling.codegen.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the views of tuples. */
final class TupleViews {

  /** Methods that every generated tuple has, and a name for what is too many. */
  private static final Set<String> RESERVED_MEMBERS = Set.of("fromJson", "more", "toList");

  private final String packageName;
  private final String source;

  TupleViews(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /** What {@code tuple.mustache} shows. */
  record TupleView(
      FileView file,
      List<String> javadoc,
      String typeName,
      String implemented,
      boolean masked,
      String parameters,
      String arguments,
      String order,
      List<ItemView> items) {

    /** How many items there are. */
    public int size() {
      return items.size();
    }
  }

  /**
   * One item.
   *
   * @param itemField its type while the items are collected, when it may be missing
   * @param itemRequired whether null is refused
   * @param itemChecked whether its type alone does not rule null out
   * @param itemCopy the method that copies the value, empty if it cannot change
   */
  record ItemView(
      String itemMember,
      String itemField,
      boolean itemRequired,
      boolean itemChecked,
      String itemCopy) {}

  TupleView view(TupleDefinition tuple, List<String> interfaces) {
    Imports imports =
        new Imports().jackson("JsonCreator", "JsonFormat", "JsonProperty", "JsonPropertyOrder");
    imports.jackson("JsonValue");
    imports.add("java.util.Arrays");
    imports.add("java.util.Collections");
    imports.add("java.util.List");
    imports.add("org.jspecify.annotations.Nullable");
    JavaTypes types = new JavaTypes(imports);
    MemberNames names = new MemberNames(RESERVED_MEMBERS);
    Javadoc javadoc = Describe.type(tuple, "A list of " + tuple.items().size() + " items.");
    List<ItemView> items = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (TupleItem item : tuple.items()) {
      String member = names.member(item.title());
      String type = types.always(item.use());
      boolean required = !item.use().nullable();
      items.add(
          new ItemView(
              member,
              types.orNull(item.use().type()),
              required,
              required && !Character.isLowerCase(type.charAt(0)),
              copy(item.use())));
      parameters.add(type + " " + member);
      String text = item.description();
      javadoc.tag("param " + member, text.isBlank() ? "item " + items.size() : text);
    }
    return new TupleView(
        new FileView(packageName, source, imports.sorted()),
        javadoc.lines(),
        tuple.name(),
        String.join(", ", interfaces),
        tuple.items().stream().anyMatch(TupleItem::sensitive),
        String.join(",\n    ", parameters),
        String.join(", ", items.stream().map(ItemView::itemMember).toList()),
        items.stream()
            .map(item -> Literals.quoted(item.itemMember()) + ", ")
            .collect(Collectors.joining("", "{", "\"more\"}")),
        items);
  }

  private static String copy(TypeUse use) {
    String suffix = use.nullable() ? "OrNull" : "";
    if (use.type() instanceof ListOf) {
      return "list" + suffix;
    }
    return use.type() instanceof MapOf ? "map" + suffix : "";
  }
}
