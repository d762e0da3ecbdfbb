package dev.queuewebhooks.tooling.codegen.java;

import java.util.List;

/**
 * One member of a {@link RecordView}.
 *
 * @param json the name on the wire, as a Java literal
 * @param member the Java name
 * @param componentType the type in the record
 * @param parameterType the type that the builder's method takes
 * @param fieldType the type in the builder, where nothing is set at first
 * @param required whether the member must be there
 * @param nullable whether null is a value that the document allows
 * @param neverNull whether the record's component is a reference that is never null
 * @param constant the only text allowed, as a Java literal; empty for any
 * @param copyMethod the method that copies the value, empty if it cannot change
 * @param sensitive whether the value is kept out of {@code toString}
 * @param deprecatedMember whether the document marks it deprecated
 * @param setterJavadoc lines of the comment on the builder's method
 */
record ComponentView(
    String json,
    String member,
    String componentType,
    String parameterType,
    String fieldType,
    boolean required,
    boolean nullable,
    boolean neverNull,
    String constant,
    String copyMethod,
    boolean sensitive,
    boolean deprecatedMember,
    List<String> setterJavadoc) {

  /** Whether only one text is allowed, so that nobody has to set it. */
  public boolean constantComponent() {
    return !constant.isEmpty();
  }

  /** Whether an optional constant has to be told apart from a missing one. */
  public boolean optionalConstant() {
    return constantComponent() && !required;
  }

  /** Whether the member must be there, and may be null. */
  public boolean nullableRequired() {
    return nullable && required && !constantComponent();
  }

  /** Whether the member may be missing, and may be null, which is not the same. */
  public boolean nullableOptional() {
    return nullable && !required && !constantComponent();
  }

  /** Whether the builder's method refuses null. */
  public boolean nonNullSetter() {
    return !nullable && !constantComponent();
  }
}
