package dev.queuewebhooks.contracts;

import java.lang.reflect.Method;

/**
 * An event that got to a handler.
 *
 * @param method the method of the generated handler that was called
 * @param event what it was called with
 * @param body the bytes that were received; must not be changed
 */
public record Handled(Method method, Object event, byte[] body) {}
