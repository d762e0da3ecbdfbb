package dev.queuewebhooks.tooling.document.deliveries;

import java.util.Map;

/**
 * One delivery to make.
 *
 * @param event the name of the event, for people
 * @param name the name of the example or file, for people
 * @param method the request method
 * @param contentType what the body is
 * @param headers fields that belong to the event, value by name
 * @param body the bytes to send
 */
public record Sample(
    String event,
    String name,
    String method,
    String contentType,
    Map<String, String> headers,
    byte[] body) {}
