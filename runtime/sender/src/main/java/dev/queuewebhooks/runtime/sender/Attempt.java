package dev.queuewebhooks.runtime.sender;

import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to deliver a message.
 *
 * @param number 1 for the first
 * @param startedAt when it began; also the time that was signed, there in whole seconds
 * @param took how long it lasted by the sender's clock, never negative
 * @param outcome what came of it
 */
public record Attempt(int number, Instant startedAt, Duration took, Outcome outcome) {}
