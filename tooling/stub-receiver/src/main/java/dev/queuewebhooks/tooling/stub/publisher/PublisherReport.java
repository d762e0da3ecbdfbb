package dev.queuewebhooks.tooling.stub.publisher;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a publisher has sent, beside what it should have sent. Made by {@link PublisherVerifier}.
 *
 * @param demanded a report for each event that was asked for, in document order
 * @param others a report for each other event of the document that came
 * @param strangers what is wrong with the requests that are no event of the document, as far as can
 *     be told
 * @param remarks what else there is to know, for people
 */
public record PublisherReport(
    List<EventReport> demanded,
    List<EventReport> others,
    List<Fault> strangers,
    List<String> remarks) {

  /** Copies the lists. */
  public PublisherReport {
    demanded = List.copyOf(demanded);
    others = List.copyOf(others);
    strangers = List.copyOf(strangers);
    remarks = List.copyOf(remarks);
  }

  /** Whether every event that was asked for came, and all that came is as the document says. */
  public boolean isVerified() {
    return strangers.isEmpty()
        && demanded.stream().allMatch(EventReport::isVerified)
        && others.stream().allMatch(EventReport::isVerified);
  }

  /** The sum in one line: {@code 12 of 12 events emitted and verified}. */
  public String summary() {
    long verified = demanded.stream().filter(EventReport::isVerified).count();
    return verified + " of " + demanded.size() + " events emitted and verified";
  }

  /**
   * An object: {@code summary}, {@code verified}, {@code events} (each with {@code event}, {@code
   * requests}, {@code verified} and {@code faults}), {@code strangers} and {@code remarks}.
   */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("summary", summary()).put("verified", isVerified());
    ArrayNode events = json.putArray("events");
    Stream.concat(demanded.stream(), others.stream())
        .forEach(report -> addTo(events.addObject(), report));
    addTo(json.putArray("strangers"), strangers);
    addTo(json.putArray("remarks"), remarks);
    return json;
  }

  private static void addTo(ObjectNode json, EventReport report) {
    json.put("event", report.event()).put("requests", report.requests().size());
    addTo(json.put("verified", report.isVerified()).putArray("faults"), report.faults());
  }

  private static void addTo(ArrayNode json, List<?> texts) {
    texts.forEach(text -> json.add(text.toString()));
  }

  /** The sum, and a line for everything that is wrong, under the event that it is wrong with. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(summary());
    Stream.concat(demanded.stream(), others.stream())
        .filter(report -> !report.isVerified())
        .forEach(report -> append(text, report));
    if (!strangers.isEmpty()) {
      append(text, "came, but cannot be matched to an event", strangers);
    }
    remarks.forEach(remark -> text.append("\n  ").append(remark));
    return text.toString();
  }

  private static void append(StringBuilder text, EventReport report) {
    if (report.isEmitted()) {
      append(text, report.event() + ": emitted, but", report.faults());
    } else {
      text.append("\n  ").append(report.event()).append(": not emitted");
    }
  }

  private static void append(StringBuilder text, String title, List<Fault> faults) {
    text.append("\n  ").append(title);
    faults.forEach(fault -> text.append("\n    ").append(fault));
  }
}
