package dev.queuewebhooks.tooling.codegen.model;

import java.util.List;

/**
 * Everything that code is generated from.
 *
 * @param title the document's title
 * @param source the name of the document's file, for the header of generated files
 * @param tagProperty the JSON name of the member of each body that names the event
 * @param events one per webhook, in document order
 * @param definitions every type that a webhook reaches, sorted by name
 */
public record WebhookModel(
    String title,
    String source,
    String tagProperty,
    List<EventModel> events,
    List<Definition> definitions) {}
