package dev.queuewebhooks.tooling.cli.prove;

/**
 * Why something falls short.
 *
 * @param event the name of the event; empty when it is about the code as a whole
 * @param trial what was tried: {@code example 'created'}; empty when nothing was
 * @param pointer the place in what was tried, as a JSON pointer; empty for the whole
 * @param reason what happened
 */
public record Problem(String event, String trial, String pointer, String reason) {

  /** {@code order.created example 'paid' /total: was a number, and a string is written}. */
  @Override
  public String toString() {
    String place = String.join(" ", event, trial, pointer).strip().replaceAll(" +", " ");
    return place.isEmpty() ? reason : place + ": " + reason;
  }
}
