package dev.queuewebhooks.tooling.document.payloads;

/** What a variation is about; the more telling ones first. */
enum Variety {
  /** Another branch of a union, or another type. */
  BRANCH,
  /** Null in place of a value. */
  NULL,
  /** Another one of a few values that are listed. */
  VALUE,
  /** As little as possible. */
  EMPTY,
  /** As much, or as large, as possible. */
  BOUNDARY,
  /** Another way to write such a value. */
  FORM,
  /** A field that the schema does not know. */
  EXTRA,
  /** An optional field left out. */
  ABSENT,
  /** Another text where any text will do. */
  TEXT
}
