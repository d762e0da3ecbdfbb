package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.AlternateEnvelope;
import dev.queuewebhooks.tooling.document.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that code is generated from.
 *
 * @param title the document's title
 * @param source the name of the document's file, for the header of generated files
 * @param dispatch how events are told apart
 * @param alternateEnvelope the form of the bodies that receivers accept besides the described one
 * @param events one per webhook and method, in document order
 * @param definitions every type that a webhook reaches, sorted by name
 * @param notes what the generated code does less well than it could, for the log
 */
public record WebhookModel(
    String title,
    String source,
    Dispatch dispatch,
    @Nullable AlternateEnvelope alternateEnvelope,
    List<EventModel> events,
    List<Definition> definitions,
    List<Finding> notes) {}
