package dev.queuewebhooks.tooling.stub.publisher;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong, perhaps with several requests.
 *
 * @param what the problem, for people
 * @param requests the numbers of the requests that have it, in the order in which they came
 */
public record Fault(String what, List<Long> requests) {
  private static final int SHOWN = 5;

  /** Copies the list. */
  public Fault {
    requests = List.copyOf(requests);
  }

  /** {@code /note: must be string, not integer (requests #2, #3)}. */
  @Override
  public String toString() {
    String numbers =
        requests.stream()
            .limit(SHOWN)
            .map(number -> "#" + number)
            .collect(Collectors.joining(", "));
    String more = requests.size() > SHOWN ? " and " + (requests.size() - SHOWN) + " more" : "";
    return what + (requests.size() == 1 ? " (request " : " (requests ") + numbers + more + ")";
  }
}
