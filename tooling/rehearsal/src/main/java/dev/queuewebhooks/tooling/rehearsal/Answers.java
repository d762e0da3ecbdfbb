package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.rehearsal.Reply.Answer;
import dev.queuewebhooks.tooling.rehearsal.Reply.Silence;
import java.util.List;

/**
 * Which answers are right.
 *
 * @param kinds one or more: a status such as {@code 405}, a family such as {@code 2xx}, {@code
 *     closed} for a connection that is closed without an answer; or words, where it is about more
 *     than one answer
 */
public record Answers(List<String> kinds) {

  /** Holds a copy. */
  public Answers {
    kinds = List.copyOf(kinds);
  }

  static Answers of(String... kinds) {
    return new Answers(List.of(kinds));
  }

  boolean include(Reply reply) {
    return reply instanceof Answer answer
        ? kinds.contains(answer.status() / 100 + "xx")
            || kinds.contains(String.valueOf(answer.status()))
        : reply == Silence.CLOSED && kinds.contains("closed");
  }

  /** {@code 413 or 4xx or closed}. */
  @Override
  public String toString() {
    return String.join(" or ", kinds);
  }
}
