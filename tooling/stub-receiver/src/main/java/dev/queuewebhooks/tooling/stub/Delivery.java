package dev.queuewebhooks.tooling.stub;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request that came, and what was thought of it. Immutable.
 *
 * @param number 1 for the first since the receiver was started
 * @param receivedAt when it came
 * @param method the request method
 * @param path without the query, which may hold a secret
 * @param event the webhook's name in the document; null when it cannot be told
 * @param verdict what was thought of it, whatever the answer was
 * @param problems what is wrong with it, for people; empty when it was accepted
 * @param answer what was answered: a status such as {@code 204}, or the name of a fault
 * @param headers values by name in lower case; secret values are masked
 * @param body the body as text in UTF-8, with replacement characters for what is not; empty when it
 *     was too large or compressed
 */
public record Delivery(
    long number,
    Instant receivedAt,
    String method,
    String path,
    @Nullable String event,
    DeliveryVerdict verdict,
    List<String> problems,
    String answer,
    Map<String, List<String>> headers,
    String body) {

  /** Copies the lists and the map. */
  public Delivery {
    problems = List.copyOf(problems);
    headers = Map.copyOf(headers);
  }

  /** Whether it is what the document describes. */
  public boolean isAccepted() {
    return verdict == DeliveryVerdict.ACCEPTED;
  }

  /** The first of the problems. */
  public Optional<String> firstProblem() {
    return problems.stream().findFirst();
  }

  /** An object with a member for each component of this record, under its name. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("number", number).put("receivedAt", receivedAt.toString());
    json.put("method", method).put("path", path);
    json.put("event", event).put("verdict", verdict.toString());
    ArrayNode reasons = json.putArray("problems");
    problems.forEach(reasons::add);
    json.put("answer", answer);
    ObjectNode fields = json.putObject("headers");
    headers.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              ArrayNode values = fields.putArray(name);
              headers.getOrDefault(name, List.of()).forEach(values::add);
            });
    json.put("body", body);
    return json;
  }

  /** Roughly what it takes to keep it. */
  int weight() {
    return body.getBytes(StandardCharsets.UTF_8).length
        + problems.stream().mapToInt(String::length).sum();
  }

  /** Without header fields and body. */
  @Override
  public String toString() {
    return "#"
        + number
        + " "
        + (event == null ? "unknown event" : event)
        + ", "
        + verdict
        + firstProblem().map(problem -> " (" + problem + ")").orElse("");
  }
}
