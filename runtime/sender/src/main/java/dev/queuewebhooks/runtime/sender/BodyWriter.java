package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the body of a message, once for all attempts, and checks it before anything is sent. */
record BodyWriter(
    JsonCodec codec, int maxBytes, @Nullable PayloadCheck check, SafeListener listener) {
  /** Standard Webhooks 1.0, "Payload size". */
  private static final int ADVISED_BYTES = 20 * 1024;

  /**
   * The same message with its body for a payload.
   *
   * @throws IllegalArgumentException when it cannot be written, is too large or does not pass the
   *     check; the message repeats nothing of the payload
   */
  OutgoingMessage write(OutgoingMessage message) {
    byte[] body = message.body(codec);
    if (body.length > maxBytes) {
      throw new IllegalArgumentException(
          message + " has a body of " + body.length + " bytes; the limit is " + maxBytes);
    }
    if (check != null && isJson(message)) {
      refuseViolations(check, message, body);
    }
    if (body.length > ADVISED_BYTES) {
      listener.large(message, body.length);
    }
    return message.withBody(body);
  }

  private static void refuseViolations(PayloadCheck check, OutgoingMessage message, byte[] body) {
    List<String> violations;
    try {
      violations = check.violations(message.event(), body);
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException(message + " has a body that is no JSON", e);
    }
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          message + " does not keep to its schema: " + String.join("; ", violations));
    }
  }

  private static boolean isJson(OutgoingMessage message) {
    String type = message.contentType();
    return type != null && type.startsWith("application/") && type.contains("json");
  }
}
