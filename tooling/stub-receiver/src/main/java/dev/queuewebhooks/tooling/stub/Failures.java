package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each message failed so far, of the latest {@value #MAX_MESSAGES}. Safe to share. */
final class Failures {
  private static final int MAX_MESSAGES = 1000;

  private final Map<Message, Integer> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Message, Integer> eldest) {
          return size() > MAX_MESSAGES;
        }
      };

  /**
   * A message over all attempts to deliver it.
   *
   * @param path each path counts for itself
   * @param id the value of {@code webhook-id}, or else what the body hashes to
   */
  private record Message(String path, String id) {}

  /** Whether this attempt fails too, as it does the first so many times. */
  synchronized boolean isNext(Incoming request, int times) {
    List<String> ids = request.all(WebhookHeaders.ID);
    String id = ids.isEmpty() ? "body " + Arrays.hashCode(request.body()) : ids.get(0);
    return counts.merge(new Message(request.path(), id), 1, Integer::sum) <= times;
  }
}
