package dev.queuewebhooks.tooling.rehearsal;

import java.util.Map;

/** What a receiver does with a request. */
sealed interface Reply {

  /**
   * It answers.
   *
   * @param headers the last value by lower-case name
   * @param body its beginning, each byte as a character
   */
  record Answer(int status, Map<String, String> headers, String body) implements Reply {
    @Override
    public String toString() {
      return String.valueOf(status);
    }
  }

  /** It does not. */
  enum Silence implements Reply {
    CLOSED("closed without an answer"),
    LATE("no answer in time"),
    NOT_HTTP("an answer that is not HTTP"),
    UNREACHABLE("no connection");

    private final String words;

    Silence(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
