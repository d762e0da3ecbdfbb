package dev.queuewebhooks.tooling.cli.trial;

/**
 * A payload that somebody wants generated code to be tried on, beside the document's examples.
 *
 * @param event the name of the event that it is
 * @param file where it was read from
 * @param content its bytes
 */
public record GivenPayload(String event, String file, byte[] content) {}
