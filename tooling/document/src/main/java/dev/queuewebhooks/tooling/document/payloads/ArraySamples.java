package dev.queuewebhooks.tooling.document.payloads;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Makes lists: empty, with one of each item, as long as allowed. */
final class ArraySamples {

  /** Lists longer than this are not made only because they are allowed. */
  private static final int LONGEST = 64;

  private final Samples samples;

  ArraySamples(Samples samples) {
    this.samples = samples;
  }

  Optional<Sample> of(Constraints array, Way way) {
    int shortest = Math.max(array.atLeast("minItems", 0), ConstraintsReader.contained(array));
    int longest = array.atMost("maxItems", Integer.MAX_VALUE);
    int leading = array.all("prefixItems").mapToInt(JsonNode::size).max().orElse(0);
    int usual = way.isShort() ? shortest : Math.max(shortest, leading + 1);
    List<Sample> items = new ArrayList<>();
    for (int i = 0; i < Math.min(usual, longest) && i < LONGEST; i++) {
      Optional<Sample> item = samples.below(samples.reader().item(array, i), way);
      if (item.isEmpty()) {
        break;
      }
      items.add(item.get());
    }
    if (items.size() < shortest) {
      return Optional.empty();
    }
    JsonNode least = list(array, items.stream().limit(shortest).map(Sample::least).toList(), items);
    JsonNode full = list(array, items.stream().map(Sample::full).toList(), items);
    return Optional.of(
        new Sample(
            least, full, way.isShort() ? List.of() : variations(array, items, least, longest)));
  }

  private List<Variation> variations(
      Constraints array, List<Sample> items, JsonNode least, int longest) {
    List<Variation> all = new ArrayList<>();
    if (items.size() > least.size()) {
      all.add(Variation.to(Variety.EMPTY, "as few items as allowed", least));
    }
    if (!items.isEmpty()) {
      int length = longest <= LONGEST ? longest : items.size() + 2;
      List<JsonNode> values = new ArrayList<>(items.stream().map(Sample::full).toList());
      while (values.size() < length) {
        values.add(items.get(items.size() - 1).full());
      }
      all.add(Variation.to(Variety.BOUNDARY, "many items", list(array, values, items)));
    }
    for (int i = 0; i < items.size(); i++) {
      JsonPointer place = JsonPointer.empty().appendIndex(i);
      items.get(i).variations().forEach(variation -> all.add(variation.below(place)));
    }
    return all;
  }

  /** The values, or as many different ones where they have to be different. */
  private static JsonNode list(Constraints array, List<JsonNode> values, List<Sample> items) {
    ArrayNode list = Trees.array();
    if (array.all("uniqueItems").noneMatch(JsonNode::booleanValue)) {
      return list.addAll(values);
    }
    Set<JsonNode> different = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      Sample item = items.get(Math.min(i, items.size() - 1));
      Iterator<JsonNode> others = Stream.concat(Stream.of(values.get(i)), item.values()).iterator();
      boolean added = false;
      while (!added && others.hasNext()) {
        added = different.add(others.next());
      }
    }
    return list.addAll(different);
  }
}
