package dev.queuewebhooks.tooling.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads YAML 1.2 with its core schema, event by event: the depth of a text never becomes the depth
 * of our stack. What looks like a date, or like a word for true in older YAML, stays text.
 */
final class YamlReader {

  private static final int MAX_NUMBER_LENGTH = 1000;

  private final String file;
  private final TreeBuilder tree = new TreeBuilder();
  private final CoreScalarResolver resolver = new CoreScalarResolver(false);
  private int line = 1;

  private YamlReader(String file) {
    this.file = file;
  }

  /** The tree of a text, or null when there is nothing in it. */
  static @Nullable Located read(String file, String text) {
    return new YamlReader(file).read(text);
  }

  private @Nullable Located read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    int documents = 0;
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        event.getStartMark().ifPresent(mark -> line = mark.getLine() + 1);
        if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
          throw SourceException.syntax(
              here(), "a second document starts after '---'", "Keep one document in a file");
        }
        accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      mark.ifPresent(m -> line = m.getLine() + 1);
      throw notYaml(e.getProblem());
    } catch (YamlEngineException e) {
      throw notYaml(e.getMessage());
    }
    return tree.result();
  }

  private SourceException notYaml(@Nullable String problem) {
    String reason = problem == null ? "" : ": " + problem.lines().findFirst().orElse("").strip();
    return SourceException.syntax(
        here(), "this is not YAML" + reason, "Correct this line or the one before it");
  }

  private Location here() {
    return new Location(file, line);
  }

  private void accept(Event event) {
    if (event instanceof AliasEvent alias) {
      refuseAsName("an alias");
      tree.alias(alias.getAlias().getValue(), here());
    } else if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof CollectionStartEvent start) {
      refuseAsName("a list or a mapping");
      String anchor = start.getAnchor().map(Anchor::getValue).orElse(null);
      if (event.getEventId() == Event.ID.MappingStart) {
        refuseOtherTag(start.getTag(), Tag.MAP);
        tree.beginMapping(here(), anchor);
      } else {
        refuseOtherTag(start.getTag(), Tag.SEQ);
        tree.beginList(here(), anchor);
      }
    } else if (event.getEventId() == Event.ID.MappingEnd
        || event.getEventId() == Event.ID.SequenceEnd) {
      tree.end();
    }
  }

  private void scalar(ScalarEvent event) {
    if (!tree.expectsName()) {
      String anchor = event.getAnchor().map(Anchor::getValue).orElse(null);
      tree.scalar(value(event), here(), anchor);
      return;
    }
    if (event.isPlain() && event.getValue().equals("<<")) {
      throw SourceException.syntax(
          here(), "merge keys (<<) are not part of YAML 1.2", "Write the fields out, or use $ref");
    }
    tree.name(event.getValue(), here());
  }

  private void refuseAsName(String what) {
    if (tree.expectsName()) {
      throw SourceException.syntax(
          here(), what + " cannot be the name of a field", "Put the name in quotes");
    }
  }

  private void refuseOtherTag(Optional<String> tag, Tag expected) {
    if (tag.isPresent() && !tag.get().equals(expected.getValue()) && !tag.get().equals("!")) {
      throw unknownTag(tag.get());
    }
  }

  private SourceException unknownTag(String tag) {
    return SourceException.syntax(
        here(), "the tag " + tag + " has no meaning here", "Remove the tag");
  }

  private JsonNode value(ScalarEvent event) {
    String text = event.getValue();
    Tag tag =
        event
            .getTag()
            .filter(name -> !name.equals("!"))
            .map(Tag::new)
            .orElseGet(() -> event.isPlain() ? resolver.resolve(text, true) : Tag.STR);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    try {
      if (tag.equals(Tag.STR)) {
        return nodes.stringNode(text);
      } else if (tag.equals(Tag.NULL)) {
        return nodes.nullNode();
      } else if (tag.equals(Tag.BOOL)) {
        return nodes.booleanNode(text.equalsIgnoreCase("true"));
      } else if (tag.equals(Tag.INT)) {
        return Numbers.node(integer(text));
      } else if (tag.equals(Tag.FLOAT)) {
        return nodes.numberNode(new BigDecimal(bounded(text)));
      }
    } catch (NumberFormatException e) {
      throw SourceException.syntax(
          here(), "'" + text + "' is not a number that JSON knows", "Write it as text, in quotes");
    }
    throw unknownTag(tag.getValue());
  }

  private static BigInteger integer(String text) {
    if (text.startsWith("0x")) {
      return new BigInteger(bounded(text).substring(2), 16);
    } else if (text.startsWith("0o")) {
      return new BigInteger(bounded(text).substring(2), 8);
    }
    return new BigInteger(bounded(text));
  }

  private static String bounded(String text) {
    if (text.length() > MAX_NUMBER_LENGTH) {
      throw new NumberFormatException();
    }
    return text;
  }
}
