package dev.queuewebhooks.contracts.subscribers;

import dev.queuewebhooks.contracts.Sample;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a subscriber reads of an event.
 *
 * @param subscriber its name
 * @param event the name of the event
 * @param whenPresent what a message must have to be meant by this contract; empty when all messages
 *     are
 * @param fields what the subscriber reads of such a message
 */
public record SubscriberContract(
    String subscriber, String event, List<JsonPointer> whenPresent, List<JsonPointer> fields) {

  /** Copies the lists. */
  public SubscriberContract {
    whenPresent = List.copyOf(whenPresent);
    fields = List.copyOf(fields);
  }

  /** Those of the samples that are this event, and have what the contract asks for. */
  public List<Sample> meant(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.event().equals(event))
        .filter(sample -> whenPresent.stream().allMatch(field -> has(field, sample.payload())))
        .toList();
  }

  /** The fields that the subscriber would look for in vain. */
  public List<JsonPointer> missing(JsonNode message) {
    return fields.stream().filter(field -> !has(field, message)).toList();
  }

  private static boolean has(JsonPointer field, JsonNode message) {
    JsonNode value = message.at(field);
    return !value.isMissingNode() && !value.isNull();
  }

  /** {@code billing, invoicePaid}. */
  @Override
  public String toString() {
    return subscriber + ", " + event;
  }
}
