package dev.queuewebhooks.tooling.cli.prove;

/**
 * A body to try generated code on.
 *
 * @param name for people: {@code example 'created'} or {@code payload order.json}
 * @param body the bytes that a receiver gets
 * @param doubt why it is not a valid body by the document; empty if it is
 */
record Trial(String name, byte[] body, String doubt) {}
