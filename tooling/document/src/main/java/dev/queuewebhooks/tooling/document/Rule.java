package dev.queuewebhooks.tooling.document;

import tools.jackson.core.JsonPointer;

/** What can be wrong with a document before anything else is asked of it. The ids never change. */
enum Rule {
  UNREADABLE_FILE("WH001"),
  SYNTAX("WH002"),
  NOT_A_MAPPING("WH003"),
  OPENAPI_VERSION("WH004"),
  NO_WEBHOOKS("WH005"),
  BROKEN_REFERENCE("WH006"),
  EXTERNAL_REFERENCE("WH007"),
  REFERENCE_CYCLE("WH008"),
  REPEATED_OPERATION_ID("WH009"),
  OPENAPI_STRUCTURE("WH010"),
  NO_OPERATION("WH011"),
  REFUSED_REFERENCE("WH020"),
  FOLDER_REFERENCE("WH021"),
  INVALID_EXAMPLE("WH030"),
  INVALID_PAYLOAD("WH031"),
  UNUSABLE_SCHEMA("WH032");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  Finding error(Location location, String message, String hint) {
    return error(location, JsonPointer.empty(), message, hint);
  }

  Finding error(Location location, JsonPointer pointer, String message, String hint) {
    return new Finding(id, Severity.ERROR, location, pointer, message, hint);
  }
}
