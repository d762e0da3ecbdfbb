package dev.queuewebhooks.tooling.stub.publisher;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import dev.queuewebhooks.tooling.stub.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what is wrong with requests, each by itself and with one another. */
final class Faults {
  private final Map<Long, List<String>> problems = new HashMap<>();

  /** Looks at all requests, in the order in which they came. */
  Faults(List<Delivery> requests) {
    Map<String, Delivery> answered = new HashMap<>();
    for (Delivery request : requests) {
      List<String> found = new ArrayList<>(request.problems());
      id(request)
          .ifPresent(
              id -> {
                Delivery earlier = answered.get(id);
                if (earlier != null) {
                  found.add(repetition(earlier, request));
                } else if (request.answer().startsWith("2")) {
                  answered.put(id, request);
                }
              });
      problems.put(request.number(), found);
    }
  }

  private static Optional<String> id(Delivery request) {
    List<String> ids = request.headers().getOrDefault(WebhookHeaders.ID, List.of());
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  private static String repetition(Delivery earlier, Delivery request) {
    String before =
        "request #" + earlier.number() + ", which was answered with " + earlier.answer();
    return Objects.equals(earlier.event(), request.event()) && earlier.body().equals(request.body())
        ? "the same message came again after " + before
        : "the webhook-id is that of " + before + ": every message needs an id of its own";
  }

  /** What is wrong with some of the requests: each thing once, with all that have it. */
  List<Fault> of(List<Delivery> requests) {
    Map<String, List<Long>> numbers = new LinkedHashMap<>();
    for (Delivery request : requests) {
      for (String problem : problems.getOrDefault(request.number(), List.of())) {
        numbers.computeIfAbsent(problem, unused -> new ArrayList<>()).add(request.number());
      }
    }
    return numbers.entrySet().stream()
        .map(entry -> new Fault(entry.getKey(), entry.getValue()))
        .toList();
  }
}
