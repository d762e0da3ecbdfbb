package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.Finding;
import java.util.List;

/**
 * Everything that code is generated from.
 *
 * @param title the document's title
 * @param source the name of the document's file, for the header of generated files
 * @param dispatch how events are told apart
 * @param events one per webhook and method, in document order
 * @param definitions every type that a webhook reaches, sorted by name
 * @param notes what the generated code does less well than it could, for the log
 */
public record WebhookModel(
    String title,
    String source,
    Dispatch dispatch,
    List<EventModel> events,
    List<Definition> definitions,
    List<Finding> notes) {}
