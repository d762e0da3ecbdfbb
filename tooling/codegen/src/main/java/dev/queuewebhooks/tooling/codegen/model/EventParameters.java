package dev.queuewebhooks.tooling.codegen.model;

import java.util.List;

/**
 * What an event declares beside its body.
 *
 * @param type the name of the type that holds the parameters; empty when there are none
 * @param declared the parameters whose values differ from request to request
 * @param constants those that always are the same
 */
public record EventParameters(
    String type, List<RequestParameter> declared, List<Constant> constants) {

  /**
   * A header field or query parameter that must be there and has one possible value.
   *
   * @param in {@code header} or {@code query}
   */
  public record Constant(String in, String name, String text) {}

  /** Whether there is anything whose value somebody has to say. */
  public boolean isEmpty() {
    return declared.isEmpty();
  }
}
