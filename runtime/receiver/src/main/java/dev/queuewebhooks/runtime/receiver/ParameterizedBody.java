package dev.queuewebhooks.runtime.receiver;

/**
 * What was read of a request whose header fields or query parameters are declared.
 *
 * @param body what a handler gets of the body
 * @param parameters the declared header fields and query parameters
 */
public record ParameterizedBody<E, P>(E body, P parameters) {}
