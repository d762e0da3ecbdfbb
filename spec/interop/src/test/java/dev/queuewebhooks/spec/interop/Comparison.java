package dev.queuewebhooks.spec.interop;

import dev.queuewebhooks.tooling.document.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two validators' verdicts about the same payloads. */
final class Comparison {

  private final List<String> disagreements = new ArrayList<>();
  private final Map<FormatQuirk, Integer> excused = new EnumMap<>(FormatQuirk.class);
  private int payloads;
  private int invalid;

  void add(Judgement theirs, List<Violation> ours) {
    payloads++;
    invalid += ours.isEmpty() ? 0 : 1;
    if (theirs.valid() == ours.isEmpty()) {
      return;
    }
    excuse(theirs, ours)
        .ifPresentOrElse(
            quirk -> excused.merge(quirk, 1, Integer::sum),
            () -> disagreements.add(theirs + ", ours: " + ours));
  }

  /** The quirk of the other side, when everything that we find is at a value that shows one. */
  private static Optional<FormatQuirk> excuse(Judgement theirs, List<Violation> ours) {
    JsonNode payload = JsonMapper.shared().readTree(theirs.payload());
    List<Optional<FormatQuirk>> quirks =
        ours.stream()
            .map(violation -> FormatQuirk.of(payload.at(violation.pointer()).asString("")))
            .toList();
    return quirks.stream().allMatch(Optional::isPresent)
        ? quirks.stream().flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  List<String> disagreements() {
    return disagreements;
  }

  int payloads() {
    return payloads;
  }

  Map<FormatQuirk, Integer> excused() {
    return excused;
  }

  @Override
  public String toString() {
    return payloads
        + " payloads, "
        + invalid
        + " invalid, "
        + disagreements.size()
        + " disagreements";
  }
}
