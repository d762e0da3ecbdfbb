package dev.queuewebhooks.tooling.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a tree together from what a parser reports. Limits depth and size, counting what a YAML
 * alias repeats as if it were written out, and refuses repeated names.
 */
final class TreeBuilder {

  static final int MAX_DEPTH = 200;
  static final int MAX_NODES = 2_000_000;

  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Part> anchored = new HashMap<>();
  private @Nullable Part root;

  /** A finished part of the tree, with what it would take to write it out. */
  private record Part(Located tree, int nodes, int depth) {}

  /** A list or mapping that is not finished. */
  private static final class Frame {
    final JsonNode node;
    final Location location;
    final @Nullable String anchor;
    final Map<String, Places> places = new HashMap<>();
    @Nullable String name;
    @Nullable Location nameLocation;
    int nodes = 1;
    int depth = 1;

    Frame(JsonNode node, Location location, @Nullable String anchor) {
      this.node = node;
      this.location = location;
      this.anchor = anchor;
    }
  }

  /** Whether the next scalar is the name of a field. */
  boolean expectsName() {
    Frame frame = open.peek();
    return frame != null && frame.node instanceof ObjectNode && frame.name == null;
  }

  void beginMapping(Location location, @Nullable String anchor) {
    begin(JsonNodeFactory.instance.objectNode(), location, anchor);
  }

  void beginList(Location location, @Nullable String anchor) {
    begin(JsonNodeFactory.instance.arrayNode(), location, anchor);
  }

  private void begin(JsonNode node, Location location, @Nullable String anchor) {
    if (open.size() >= MAX_DEPTH) {
      throw tooDeep(location);
    }
    open.push(new Frame(node, location, anchor));
  }

  void name(String name, Location location) {
    Frame frame = open.element();
    Places earlier = frame.places.get(name);
    if (earlier != null) {
      throw SourceException.syntax(
          location,
          "the name '" + name + "' stands in line " + earlier.location().line() + " already",
          "Keep one of the two");
    }
    frame.name = name;
    frame.nameLocation = location;
  }

  void scalar(JsonNode value, Location location, @Nullable String anchor) {
    finish(new Part(new Located(value, new Places(location)), 1, 1), anchor, location);
  }

  void end() {
    Frame frame = open.pop();
    Places places = new Places(frame.location, frame.places);
    finish(
        new Part(new Located(frame.node, places), frame.nodes, frame.depth),
        frame.anchor,
        frame.location);
  }

  void alias(String anchor, Location location) {
    Part part = anchored.get(anchor);
    if (part == null) {
      throw SourceException.syntax(
          location,
          "the alias *" + anchor + " has no finished anchor before it",
          "Put &" + anchor + " before the alias, and not around it");
    }
    add(part, location);
  }

  private void finish(Part part, @Nullable String anchor, Location location) {
    if (anchor != null) {
      anchored.put(anchor, part);
    }
    add(part, location);
  }

  private void add(Part part, Location location) {
    Frame frame = open.peek();
    if (frame == null) {
      root = part;
      return;
    }
    frame.nodes += part.nodes;
    frame.depth = Math.max(frame.depth, part.depth + 1);
    if (frame.nodes > MAX_NODES) {
      throw SourceException.syntax(
          location,
          "the document has more than " + MAX_NODES + " values, those of aliases included",
          "Split it, or use $ref instead of aliases");
    }
    if (frame.depth + open.size() > MAX_DEPTH + 1) {
      throw tooDeep(location);
    }
    put(frame, part.tree);
  }

  private static void put(Frame frame, Located tree) {
    if (frame.node instanceof ArrayNode list) {
      frame.places.put(Integer.toString(list.size()), tree.places());
      list.add(tree.node());
    } else if (frame.node instanceof ObjectNode mapping
        && frame.name != null
        && frame.nameLocation != null) {
      frame.places.put(frame.name, tree.places().namedAt(frame.nameLocation));
      mapping.set(frame.name, tree.node());
      frame.name = null;
    }
  }

  private static SourceException tooDeep(Location location) {
    return SourceException.syntax(
        location,
        "the values are nested deeper than " + MAX_DEPTH + " levels",
        "Use $ref to schemas with names of their own");
  }

  /** The whole tree, or null when the text had none. */
  @Nullable Located result() {
    return root == null ? null : root.tree;
  }
}
