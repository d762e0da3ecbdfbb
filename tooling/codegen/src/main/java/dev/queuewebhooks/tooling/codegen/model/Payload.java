package dev.queuewebhooks.tooling.codegen.model;

/** What the body of a request is. */
public sealed interface Payload {

  /** JSON of a type that the model defines. */
  record Json(String type) implements Payload {}

  /** Anything else: handed over as bytes. */
  record Bytes(String contentType) implements Payload {}

  /** No body. */
  record None() implements Payload {}
}
