package dev.queuewebhooks.runtime.core;

import java.util.List;
import java.util.Set;

/** Judges the bodies of events by more than what their classes ask for. Safe to share. */
@FunctionalInterface
public interface PayloadCheck {
  /**
   * Checks one body.
   *
   * @param event the name of the event
   * @param body JSON in UTF-8; must not be changed
   * @return what is wrong: each a JSON pointer (RFC 6901), a colon and what was expected, or only
   *     that when it is about the whole body; never a received value. Empty when all is well
   * @throws InvalidJsonException when the body is not one JSON document
   * @throws IllegalStateException when it cannot judge this event
   */
  List<String> violations(String event, byte[] body);

  /**
   * Called once by those who know beforehand which events they will ask about.
   *
   * @throws IllegalStateException when it cannot judge one of them; the message says what to do
   */
  default void expect(Set<String> events) {}
}
