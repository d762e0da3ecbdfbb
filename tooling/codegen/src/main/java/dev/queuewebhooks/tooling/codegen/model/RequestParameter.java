package dev.queuewebhooks.tooling.codegen.model;

/**
 * A header field or query parameter that an event declares.
 *
 * @param in {@code header} or {@code query}
 * @param name as in the document
 * @param property the member that holds it; its JSON name is both, with a space between them
 * @param format how its value stands in a request
 */
public record RequestParameter(String in, String name, Property property, TextFormat format) {}
