package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition;
import dev.queuewebhooks.tooling.codegen.model.Definition.FormBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.FormUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonForm;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the views of unions whose branches are told apart by their JSON form. */
final class FormUnionViews {

  private final String packageName;
  private final String source;
  private final Map<String, Definition> definitions;

  /**
   * Views of the unions of one model.
   *
   * @param definitions all definitions of the model, by name
   */
  FormUnionViews(String packageName, String source, Map<String, Definition> definitions) {
    this.packageName = packageName;
    this.source = source;
    this.definitions = definitions;
  }

  /** What {@code form-union.mustache} shows. */
  record FormUnionView(
      FileView file,
      List<String> javadoc,
      String typeName,
      String extended,
      String permits,
      List<CreatorView> creators,
      List<WrapperView> wrappers) {}

  /** A factory method for one Java type that a parser may deliver. */
  record CreatorView(String formText, String creatorType, String creatorExpression) {}

  /** A nested record around a value that is no object of its own. */
  record WrapperView(
      String wrapperName, String wrapperText, String wrapperType, String wrapperCopy) {}

  FormUnionView view(FormUnion union, List<String> interfaces) {
    Imports imports = new Imports().jackson("JsonCreator");
    JavaTypes types = new JavaTypes(imports);
    List<CreatorView> creators = new ArrayList<>();
    List<WrapperView> wrappers = new ArrayList<>();
    List<String> permits = new ArrayList<>();
    for (FormBranch branch : union.branches()) {
      String text = text(branch.form());
      if (isObject(branch)) {
        String type = types.boxed(branch.use().type());
        creators.add(new CreatorView(text, type, "value"));
        permits.add(type);
      } else {
        WrapperView wrapper = wrapper(branch, types, imports);
        wrappers.add(wrapper);
        permits.add(union.name() + "." + wrapper.wrapperName());
        creators.addAll(creators(branch.form(), wrapper, NumberTypes.of(union)));
      }
    }
    if (!wrappers.isEmpty()) {
      imports.jackson("JsonValue");
    }
    return new FormUnionView(
        new FileView(packageName, source, imports.sorted()),
        Describe.type(union, "Values of several forms.").lines(),
        union.name(),
        String.join(", ", interfaces),
        String.join(",\n        ", permits),
        creators,
        wrappers);
  }

  private boolean isObject(FormBranch branch) {
    return branch.use().type() instanceof Named named
        && definitions.get(named.name()) instanceof ObjectDefinition;
  }

  private static WrapperView wrapper(FormBranch branch, JavaTypes types, Imports imports) {
    String text = text(branch.form());
    return switch (branch.form()) {
      case TEXT -> new WrapperView("TextValue", text, "String", "");
      case NUMBER -> new WrapperView("NumberValue", text, imports.add("java.math.BigDecimal"), "");
      case BOOLEAN -> new WrapperView("BooleanValue", text, "boolean", "");
      case ARRAY -> new WrapperView("ListValue", text, types.boxed(branch.use().type()), "list");
      case OBJECT -> object(text, branch, types);
    };
  }

  /** A map; or else a union of objects, which is a type of its own. */
  private static WrapperView object(String text, FormBranch branch, JavaTypes types) {
    String type = types.boxed(branch.use().type());
    return branch.use().type() instanceof Named
        ? new WrapperView("ObjectValue", text, type, "")
        : new WrapperView("MapValue", text, type, "map");
  }

  /**
   * Parsers deliver small numbers as int or long: each Java type needs its own creator. Jackson
   * takes one for BigDecimal for the creator from an object, so there is none where objects are
   * allowed; fractions go through double then.
   */
  private static List<CreatorView> creators(
      JsonForm form, WrapperView wrapper, NumberTypes numbers) {
    String text = text(form);
    String made = "new " + wrapper.wrapperName();
    if (form != JsonForm.NUMBER) {
      return List.of(new CreatorView(text, wrapper.wrapperType(), made + "(value)"));
    }
    return numbers.names.stream()
        .map(
            type ->
                new CreatorView(
                    text,
                    type,
                    made + (type.equals("BigDecimal") ? "(value)" : "(BigDecimal.valueOf(value))")))
        .toList();
  }

  /** The Java types from which a number is made. */
  private enum NumberTypes {
    BESIDE_OBJECTS("int", "long", "double"),
    ALONE("int", "long", "BigDecimal");

    private final List<String> names;

    NumberTypes(String... names) {
      this.names = List.of(names);
    }

    static NumberTypes of(FormUnion union) {
      return union.branches().stream().anyMatch(branch -> branch.form() == JsonForm.OBJECT)
          ? BESIDE_OBJECTS
          : ALONE;
    }
  }

  private static String text(JsonForm form) {
    return switch (form) {
      case TEXT -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
    };
  }
}
