package dev.queuewebhooks.tooling.codegen.model;

import org.jspecify.annotations.Nullable;

/** What the body of a request is. */
public sealed interface Payload {

  /**
   * JSON of a type that the model defines.
   *
   * @param form how the same type may stand as a form instead; null where it may not
   */
  record Json(String type, @Nullable FormLayout form) implements Payload {}

  /** A form (application/x-www-form-urlencoded) of a type that the model defines. */
  record Form(String type, FormLayout layout) implements Payload {}

  /** Anything else: handed over as bytes. */
  record Bytes(String contentType) implements Payload {}

  /** No body. */
  record None() implements Payload {}
}
