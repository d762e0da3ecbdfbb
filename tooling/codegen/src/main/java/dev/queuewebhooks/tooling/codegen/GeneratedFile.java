package dev.queuewebhooks.tooling.codegen;

/**
 * A file to be written.
 *
 * @param path where, below a source folder, with slashes: {@code com/example/events/Order.java}
 * @param content its text
 */
public record GeneratedFile(String path, String content) {}
