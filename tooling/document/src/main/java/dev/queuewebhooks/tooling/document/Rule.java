package dev.queuewebhooks.tooling.document;

import tools.jackson.core.JsonPointer;

/** What can be wrong with a document before anything else is asked of it. The ids never change. */
enum Rule {
  UNREADABLE_FILE(
      "WH001",
      "A file can be read",
      "There is such a file, it is text in UTF-8, and it is not larger than 32 MiB."),
  SYNTAX(
      "WH002",
      "A file is YAML 1.2 or JSON",
      "Each name stands once, nothing is nested deeper than 200 levels, and aliases do not"
          + " blow the document up."),
  NOT_A_MAPPING(
      "WH003",
      "A document is a mapping of names to values",
      "Anything else is no OpenAPI document."),
  OPENAPI_VERSION(
      "WH004",
      "The document follows OpenAPI 3.1",
      "Webhooks came with 3.1; other versions mean other things with the same words."),
  NO_WEBHOOKS("WH005", "The document has webhooks", "Everything else is made of them."),
  BROKEN_REFERENCE(
      "WH006", "A reference leads somewhere", "What it stands for is missing otherwise."),
  EXTERNAL_REFERENCE(
      "WH007",
      "A document in one file refers to itself only",
      "Several files are bundled first, and nothing is ever fetched from a network."),
  REFERENCE_CYCLE(
      "WH008", "A reference does not lead back to itself", "Nobody could say what it stands for."),
  REPEATED_OPERATION_ID(
      "WH009",
      "An operationId is used once",
      "Generators make it the name of a method, and links refer to it."),
  OPENAPI_STRUCTURE(
      "WH010",
      "Objects have the fields that OpenAPI gives them",
      "What stands elsewhere, or has another type, is ignored by some tools and refused by"
          + " others."),
  NO_OPERATION("WH011", "A webhook has an operation", "Without one, nothing is ever sent."),
  ALTERNATE_ENVELOPE(
      "WH012",
      "An alternate envelope says what may stand where",
      "Receivers move those fields before they read the body, and cannot guess which."),
  REFUSED_REFERENCE(
      "WH020",
      "A reference stays below the document's folder",
      "A document must not read other files of the machine that it is bundled on."),
  FOLDER_REFERENCE(
      "WH021",
      "Only webhooks as a whole refer to a folder",
      "Each YAML or JSON file in it is one webhook, named after the file."),
  INVALID_EXAMPLE("WH030", "Examples fit their schemas", "The linter's rule of the same id."),
  INVALID_PAYLOAD(
      "WH031",
      "A payload fits the schema of its event",
      "It was given to be checked, and the schema refuses it."),
  UNUSABLE_SCHEMA(
      "WH032",
      "A schema can be used to check a value",
      "A pattern that is no regular expression, a keyword with the wrong type, or a schema"
          + " that leads back to itself cannot check anything.");

  private final String id;
  private final String title;
  private final String why;

  Rule(String id, String title, String why) {
    this.id = id;
    this.title = title;
    this.why = why;
  }

  String id() {
    return id;
  }

  /** What has to be so, in one sentence without a full stop. */
  String title() {
    return title;
  }

  /** What goes wrong otherwise. */
  String why() {
    return why;
  }

  Finding error(Location location, String message, String hint) {
    return error(location, JsonPointer.empty(), message, hint);
  }

  Finding error(Location location, JsonPointer pointer, String message, String hint) {
    return new Finding(id, Severity.ERROR, location, pointer, message, hint);
  }
}
