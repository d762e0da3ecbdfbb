package dev.queuewebhooks.contracts.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * How many payloads with one thing wrong a receiver refuses.
 *
 * @param mutants how many it got
 * @param survivors those that it took, each as {@code EVENT: what is wrong, and where}
 */
record MutationScore(int mutants, List<String> survivors) {

  /**
   * Tries mutants on a receiver.
   *
   * @param mutants invalid payloads by their names
   * @param refuses whether the receiver refuses a payload
   */
  static MutationScore of(Map<String, JsonNode> mutants, Predicate<JsonNode> refuses) {
    List<String> survivors = new ArrayList<>();
    mutants.forEach(
        (name, payload) -> {
          if (!refuses.test(payload)) {
            survivors.add(name);
          }
        });
    return new MutationScore(mutants.size(), List.copyOf(survivors));
  }

  int refused() {
    return mutants - survivors.size();
  }

  /** The share of those that were refused; 0 when there were none to refuse. */
  double value() {
    return mutants == 0 ? 0 : (double) refused() / mutants;
  }
}
