package dev.queuewebhooks.spec.interop;

import java.nio.file.Path;

/** Where the build of the contract puts what it publishes. */
final class Bundle {

  static final Path YAML = Path.of("../target/bundle/openapi.yaml");
  static final Path JSON = Path.of("../target/bundle/openapi.json");

  private Bundle() {}
}
