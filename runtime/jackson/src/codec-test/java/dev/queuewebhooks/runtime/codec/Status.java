package dev.queuewebhooks.runtime.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An open enumeration that keeps the received text. */
record Status(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Status of(String value) {
    return new Status(value);
  }
}
