package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.Webhook;

/**
 * One webhook operation with the type of its JSON body.
 *
 * @param webhook the operation in the document
 * @param type the name of the body's type
 * @param tag the text in the body that names the event
 */
public record EventModel(Webhook webhook, String type, String tag) {}
