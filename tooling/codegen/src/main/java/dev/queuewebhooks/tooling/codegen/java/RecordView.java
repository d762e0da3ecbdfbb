package dev.queuewebhooks.tooling.codegen.java;

import java.util.List;

/**
 * What {@code record.mustache} shows.
 *
 * @param file package, imports and origin
 * @param javadoc lines of the type's comment
 * @param typeName the record's name
 * @param unionMember whether the record is a branch of a union
 * @param unions the interfaces that it implements, joined; empty if there are none
 * @param additionalType the type of members that are not declared
 * @param extras the name of the component that holds them
 * @param components the declared members, in document order
 */
record RecordView(
    FileView file,
    List<String> javadoc,
    String typeName,
    boolean unionMember,
    String unions,
    String additionalType,
    String extras,
    List<ComponentView> components) {

  /** The members that must be there. */
  public List<ComponentView> requiredComponents() {
    return components.stream().filter(ComponentView::required).toList();
  }

  /** Whether any member must be there. */
  public boolean hasRequired() {
    return !requiredComponents().isEmpty();
  }

  /** The members with a constant that every new object starts with. */
  public List<ComponentView> presetComponents() {
    return components.stream().filter(c -> c.constantComponent() && c.required()).toList();
  }

  /** The members whose values are copied, because others could change them. */
  public List<ComponentView> copiedComponents() {
    return components.stream().filter(c -> !c.copyMethod().isEmpty()).toList();
  }

  /** The required members that are references and never null. */
  public List<ComponentView> checkedComponents() {
    return components.stream().filter(c -> c.neverNull() && c.copyMethod().isEmpty()).toList();
  }

  /** The members that allow one text only. */
  public List<ComponentView> constantComponents() {
    return components.stream().filter(ComponentView::constantComponent).toList();
  }

  /** The members that must be there but may be null, for which null is no sign of absence. */
  public List<ComponentView> flaggedComponents() {
    return components.stream().filter(ComponentView::nullableRequired).toList();
  }

  /** The members that the document marks as deprecated. */
  public List<ComponentView> deprecatedComponents() {
    return components.stream().filter(ComponentView::deprecatedMember).toList();
  }

  /** Whether a missing member and one that is null are both allowed somewhere. */
  public boolean keepsNulls() {
    return components.stream().anyMatch(ComponentView::nullableOptional);
  }
}
