package dev.queuewebhooks.runtime.sender;

/**
 * A delivery that was not over when its sender was stopped.
 *
 * @param endpoint where the message was to go
 * @param message the message, with its body written
 * @param progress how far it had come; an attempt that was under way then is not counted
 */
public record PendingDelivery(
    Endpoint endpoint, OutgoingMessage message, DeliveryProgress progress) {}
