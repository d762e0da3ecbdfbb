package dev.queuewebhooks.tooling.rehearsal;

/**
 * Something that is expected of a receiver.
 *
 * @param id never changes its meaning: {@code tampered-body}; where it is about one event, that
 *     follows behind a slash: {@code extra-fields/parcelSent}
 * @param level how much it matters
 * @param about what is sent, for people
 * @param expected which answers are right
 * @param meaning what it means to the owner of the receiver when another answer comes
 */
public record Expectation(String id, Level level, String about, Answers expected, String meaning) {}
