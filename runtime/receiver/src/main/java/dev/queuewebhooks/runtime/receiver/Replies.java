package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes replies: empty ones, and problem details (RFC 9457) for errors. */
record Replies(JsonCodec codec, String allowedMethod) {
  private static final byte[] NO_BODY = {};
  private static final WebhookReply TAKEN = new WebhookReply(204, Map.of(), NO_BODY);

  /** The usual first pause of senders: by then the handler has returned, or is stuck. */
  private static final String SECONDS_IN_PROGRESS = "5";

  WebhookReply to(Result result) {
    Outcome outcome = result.receipt().outcome();
    if (result.answer() != null) {
      return new WebhookReply(
          outcome.status(), Map.of("Content-Type", "application/json"), result.answer());
    }
    if (outcome.status() == TAKEN.status()) {
      return TAKEN;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/problem+json");
    if (outcome == Outcome.METHOD_NOT_ALLOWED) {
      headers.put("Allow", allowedMethod);
    }
    if (outcome == Outcome.IN_PROGRESS) {
      headers.put("Retry-After", SECONDS_IN_PROGRESS);
    }
    return new WebhookReply(
        outcome.status(), headers, codec.write(problem(outcome, result.detail())));
  }

  /** The type about:blank says that the status tells it all (RFC 9457, section 4.2.1). */
  private static Map<String, Object> problem(Outcome outcome, @Nullable String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", outcome.title());
    problem.put("status", outcome.status());
    if (detail != null) {
      problem.put("detail", detail);
    }
    return problem;
  }
}
