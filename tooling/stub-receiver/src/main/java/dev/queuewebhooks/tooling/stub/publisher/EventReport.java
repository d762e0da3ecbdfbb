package dev.queuewebhooks.tooling.stub.publisher;

import dev.queuewebhooks.tooling.stub.Delivery;
import java.util.List;

/**
 * What a publisher made of one event.
 *
 * @param event the webhook's name in the document
 * @param requests those that were this event, in the order in which they came
 * @param faults what is wrong with them; empty when nothing is
 */
public record EventReport(String event, List<Delivery> requests, List<Fault> faults) {

  /** Copies the lists. */
  public EventReport {
    requests = List.copyOf(requests);
    faults = List.copyOf(faults);
  }

  /** Whether it came at all. */
  public boolean isEmitted() {
    return !requests.isEmpty();
  }

  /** Whether it came, and only as the document says. */
  public boolean isVerified() {
    return isEmitted() && faults.isEmpty();
  }
}
