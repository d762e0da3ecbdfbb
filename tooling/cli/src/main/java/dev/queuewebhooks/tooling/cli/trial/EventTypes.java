package dev.queuewebhooks.tooling.cli.trial;

/**
 * What generated code has for one event.
 *
 * @param body what its body is read as; bytes when it is not JSON
 * @param answer what its handler answers with; bytes when it answers nothing
 * @param handlerMethod the method that is to get it
 */
public record EventTypes(Class<?> body, Class<?> answer, String handlerMethod) {}
