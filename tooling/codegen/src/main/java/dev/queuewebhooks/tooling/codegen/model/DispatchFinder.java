package dev.queuewebhooks.tooling.codegen.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds out how requests tell which event they carry: by {@code x-webhook-dispatch} if the document
 * says so, or else by what the bodies and headers of all events have in common.
 */
final class DispatchFinder {

  private static final String EXTENSION = "x-webhook-dispatch";

  private final List<EventSource> events;
  private final Problems problems;

  DispatchFinder(List<EventSource> events, Problems problems) {
    this.events = events;
    this.problems = problems;
  }

  /**
   * How events are told apart, and by which texts.
   *
   * @param tags for each event the texts that name it
   */
  record Found(Dispatch dispatch, List<List<String>> tags) {}

  Found find() {
    JsonNode declared = events.get(0).document().root().path(EXTENSION);
    return declared.isMissingNode() ? observed() : declared(declared);
  }

  private Found observed() {
    boolean posts = events.stream().allMatch(event -> event.webhook().method().equals("POST"));
    if (!posts || events.stream().anyMatch(event -> event.jsonBody().isEmpty())) {
      return byUrl();
    }
    List<String> properties = events.get(0).bodyTextProperties();
    List<String> headers = events.get(0).headers();
    return first(properties, property -> byBody(property, this::constants))
        .or(() -> first(properties, property -> byBody(property, this::keys)))
        .or(() -> first(headers, this::byHeader))
        .or(() -> first(headers, this::byHeaderAndAnyText))
        .or(() -> first(properties, property -> byBody(property, this::lists)))
        .orElseGet(this::byUrl);
  }

  private static Optional<Found> first(
      List<String> names, Function<String, Optional<Found>> attempt) {
    return names.stream().map(attempt).flatMap(Optional::stream).findFirst();
  }

  private Optional<Found> byBody(String property, UnaryOperator<List<List<String>>> rule) {
    List<List<String>> tags =
        rule.apply(events.stream().map(event -> event.bodyTexts(property)).toList());
    return areDistinct(tags)
        ? Optional.of(new Found(new Dispatch.ByBody(property), tags))
        : Optional.empty();
  }

  private Optional<Found> byHeader(String header) {
    List<List<String>> texts = events.stream().map(event -> event.headerTexts(header)).toList();
    return Stream.of(constants(texts), keys(texts))
        .filter(DispatchFinder::areDistinct)
        .findFirst()
        .map(tags -> new Found(new Dispatch.ByHeader(header), tags));
  }

  private Optional<Found> byHeaderAndAnyText(String header) {
    return events.get(0).bodyTextProperties().stream()
        .map(property -> byHeaderAndBody(header, property))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Found> byHeaderAndBody(String header, String property) {
    List<List<String>> tags = new ArrayList<>();
    for (EventSource event : events) {
      List<String> pairs = new ArrayList<>();
      for (String value : event.headerTexts(header)) {
        event.bodyTexts(property).forEach(text -> pairs.add(value + " " + text));
      }
      tags.add(pairs);
    }
    return areDistinct(tags)
        ? Optional.of(new Found(new Dispatch.ByHeaderAndBody(header, property), tags))
        : Optional.empty();
  }

  private Found byUrl() {
    return new Found(
        new Dispatch.ByUrl(), events.stream().map(event -> List.<String>of()).toList());
  }

  /** Each event has one text, which is its name. */
  private List<List<String>> constants(List<List<String>> texts) {
    return texts.stream().map(some -> some.size() == 1 ? some : List.<String>of()).toList();
  }

  /** Each event lists its own key, perhaps with the keys of others that share its schema. */
  private List<List<String>> keys(List<List<String>> texts) {
    List<List<String>> keys = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      String key = events.get(i).webhook().name();
      keys.add(texts.get(i).contains(key) ? List.of(key) : List.of());
    }
    return keys;
  }

  /** Several events list texts that no other lists; one event alone proves nothing. */
  private List<List<String>> lists(List<List<String>> texts) {
    return events.size() > 1 ? texts : List.of(List.of());
  }

  private static boolean areDistinct(List<List<String>> tags) {
    Set<String> seen = new HashSet<>();
    return tags.stream().noneMatch(List::isEmpty)
        && tags.stream().flatMap(List::stream).allMatch(seen::add);
  }

  private Found declared(JsonNode extension) {
    String header = extension.path("header").asString("");
    String body = extension.path("body").asString("");
    String property = body.startsWith("/") ? body.substring(1) : body;
    Optional<Found> found;
    if (extension.asString("").toLowerCase(Locale.ROOT).equals("url")) {
      found = Optional.of(byUrl());
    } else if (!header.isEmpty()) {
      found = body.isEmpty() ? byHeader(header) : byHeaderAndBody(header, property);
    } else {
      found =
          byBody(property, this::constants)
              .or(() -> byBody(property, this::keys))
              .or(() -> byBody(property, texts -> texts));
    }
    if (found.isEmpty()) {
      problems.add(
          "WG005",
          JsonPointer.compile("/" + EXTENSION),
          "the events cannot be told apart in the way that is asked for here",
          "Write {body: /type}, {header: NAME}, {header: NAME, body: /action} or url, and let every"
              + " event list texts there that no other event has");
    }
    return found.orElseGet(this::byUrl);
  }
}
