package dev.queuewebhooks.tooling.cli;

/** How a command reports what it found. */
enum Format {
  /** Lines for people. */
  TEXT,
  /** One JSON document for programs. */
  JSON
}
