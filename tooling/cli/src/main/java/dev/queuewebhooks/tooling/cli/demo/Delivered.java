package dev.queuewebhooks.tooling.cli.demo;

/**
 * What became of one delivery.
 *
 * @param event the name of the event
 * @param example what was sent: {@code example 'paid'}, or {@code made: all fields}
 * @param status of the reply; or why there was none
 * @param verified whether the receiver found the signature right
 * @param handler the method of the generated handler that got it; a dash when none did
 * @param accepted whether all is as it should be
 */
public record Delivered(
    String event,
    String example,
    String status,
    boolean verified,
    String handler,
    boolean accepted) {}
