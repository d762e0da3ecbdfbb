package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition;

/** Starts the comments on types. */
final class Describe {

  private Describe() {}

  /**
   * The description of a type and where the document has it.
   *
   * @param otherwise the description if the document has none
   */
  static Javadoc type(Definition definition, String otherwise) {
    return new Javadoc(0)
        .description(definition.description().isBlank() ? otherwise : definition.description())
        .paragraph("In the document: " + Javadoc.code("#" + definition.pointer()));
  }
}
