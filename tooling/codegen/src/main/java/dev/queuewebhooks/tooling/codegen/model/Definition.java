package dev.queuewebhooks.tooling.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A type that becomes a Java file of its own. */
public sealed interface Definition {

  /** The Java type name, unique in the model. */
  String name();

  /** Where the document defines it. */
  JsonPointer pointer();

  /** The document's description, or an empty text. */
  String description();

  /**
   * An object with declared members.
   *
   * @param additional the type of members that are not declared
   * @param unions names of the unions that the object is a branch of, sorted
   */
  record ObjectDefinition(
      String name,
      JsonPointer pointer,
      String description,
      List<Property> properties,
      TypeUse additional,
      List<String> unions)
      implements Definition {}

  /**
   * A list of known texts, open to others.
   *
   * @param values the known texts in document order, without repetitions
   */
  record EnumDefinition(String name, JsonPointer pointer, String description, List<String> values)
      implements Definition {}

  /**
   * A list of known values of several kinds, open to others.
   *
   * @param values texts, numbers and booleans in document order, without repetitions
   */
  record MixedEnum(String name, JsonPointer pointer, String description, List<JsonNode> values)
      implements Definition {}

  /**
   * A list of a fixed length whose elements have types of their own.
   *
   * @param items at least one, in their order
   */
  record TupleDefinition(
      String name, JsonPointer pointer, String description, List<TupleItem> items)
      implements Definition {}

  /**
   * One item of a {@link TupleDefinition}.
   *
   * @param title the document's title, or else its number in words
   * @param sensitive whether the document marks it {@code x-sensitive}
   */
  record TupleItem(String title, TypeUse use, boolean sensitive, String description) {}

  /**
   * Objects of different kinds, told apart by a text that each of them carries.
   *
   * @param property the JSON name of that member
   * @param branches the objects with the texts that select them
   * @param fallback the branch for every other text, or null when the document has none
   */
  record TaggedUnion(
      String name,
      JsonPointer pointer,
      String description,
      String property,
      List<TaggedBranch> branches,
      @Nullable String fallback)
      implements Definition {}

  /** One object of a {@link TaggedUnion}: the text that selects it and the name of its type. */
  record TaggedBranch(String tag, String type) {}

  /**
   * Objects of different kinds, told apart by the members that they have.
   *
   * @param branches names of the objects; no two declare the same members
   */
  record ShapeUnion(String name, JsonPointer pointer, String description, List<String> branches)
      implements Definition {}

  /** A body that has no name and is no object: a list, a text, or any value. */
  record ValueDefinition(String name, JsonPointer pointer, String description, TypeUse use)
      implements Definition {}

  /**
   * The header fields and query parameters of an event.
   *
   * @param description the event's name
   */
  record ParametersDefinition(
      String name, JsonPointer pointer, String description, List<RequestParameter> parameters)
      implements Definition {}

  /** Values told apart by their JSON form: a text, a number, a list, an object. */
  record FormUnion(String name, JsonPointer pointer, String description, List<FormBranch> branches)
      implements Definition {}

  /** One form of a {@link FormUnion}. */
  record FormBranch(JsonForm form, TypeUse use) {}
}
