package dev.queuewebhooks.tooling.cli.demo;

import java.util.List;

/**
 * How a demonstration went.
 *
 * @param deliveries all of them, in their order
 * @param forgeries all of them, in their order
 */
public record DemoSum(List<Delivered> deliveries, List<Refused> forgeries) {

  /** Whether everything was accepted or refused as it should be, and something was sent at all. */
  public boolean holds() {
    return !deliveries.isEmpty()
        && deliveries.stream().allMatch(Delivered::accepted)
        && forgeries.stream().allMatch(Refused::refused);
  }

  long events() {
    return deliveries.stream().map(Delivered::event).distinct().count();
  }

  long accepted() {
    return deliveries.stream().filter(Delivered::accepted).count();
  }

  long refused() {
    return forgeries.stream().filter(Refused::refused).count();
  }

  /** {@code 12 events, 66 deliveries, 66 accepted, 3 of 3 forgeries refused}. */
  @Override
  public String toString() {
    return "%s, %s, %d accepted, %d of %d forgeries refused"
        .formatted(
            events() + (events() == 1 ? " event" : " events"),
            deliveries.size() + (deliveries.size() == 1 ? " delivery" : " deliveries"),
            accepted(),
            refused(),
            forgeries.size());
  }
}
