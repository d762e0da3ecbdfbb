package dev.queuewebhooks.tooling.document;

import tools.jackson.databind.node.ObjectNode;

/** A document in one piece, which passed the same checks as one that is read from a file. */
public final class Bundle {

  private final WebhookDocument document;

  Bundle(WebhookDocument document) {
    this.document = document;
  }

  /** The document; its locations are the places in the author's files. */
  public WebhookDocument document() {
    return document;
  }

  /** The tree; must not be changed. */
  public ObjectNode root() {
    return document.root();
  }

  /**
   * As YAML 1.2 in block style that readers of YAML 1.1 understand alike; equal bytes each time.
   */
  public String toYaml() {
    return YamlText.of(root());
  }

  /** As JSON, indented by two spaces; equal bytes each time. */
  public String toJson() {
    return JsonText.of(root());
  }
}
