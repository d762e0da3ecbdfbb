package dev.queuewebhooks.tooling.codegen.java;

/**
 * What one event is called in the code that is generated for it.
 *
 * @param handler its method in {@code WebhookEventHandler}
 * @param sender its method in {@code WebhookEventSender} and {@code WebhookEventMessages}; where
 *     each event has a URL of its own, also that of its route in {@code WebhookEventRoutes}
 */
public record EventMethods(String handler, String sender) {}
