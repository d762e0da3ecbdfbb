package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree as YAML: block style, no anchors, lines never folded, text of several lines as a
 * literal block. Text stays without quotes only when neither YAML 1.2 nor YAML 1.1 could take it
 * for something else.
 */
final class YamlText {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setSchema(new OneResolver())
          .setBestLineBreak("\n")
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .setMaxSimpleKeyLength(1024)
          .setDereferenceAliases(true)
          .build();

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/$(][^\\p{Cntrl}\\u007F-\\u00A0]*");

  /** What YAML 1.1 reads as true, false, null or a number. */
  private static final Pattern WORDS =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|\\.inf|\\.nan");

  private YamlText() {}

  /** The core schema, which otherwise builds its resolver anew for each value. */
  private static final class OneResolver extends CoreSchema {

    private final ScalarResolver resolver = new CoreScalarResolver(false);

    @Override
    public ScalarResolver getScalarResolver() {
      return resolver;
    }
  }

  static String of(JsonNode tree) {
    return new Present(SETTINGS)
        .emitToString(new Serialize(SETTINGS).serializeOne(node(tree)).iterator());
  }

  private static Node node(JsonNode tree) {
    if (tree.isObject()) {
      List<NodeTuple> fields = new ArrayList<>();
      for (Map.Entry<String, JsonNode> field : tree.properties()) {
        fields.add(new NodeTuple(key(field.getKey()), node(field.getValue())));
      }
      return new MappingNode(Tag.MAP, fields, fields.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    } else if (tree.isArray()) {
      List<Node> items = new ArrayList<>();
      tree.forEach(item -> items.add(node(item)));
      return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    } else if (tree.isString()) {
      return text(tree.asString());
    }
    Tag tag =
        tree.isNull()
            ? Tag.NULL
            : tree.isBoolean() ? Tag.BOOL : tree.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
    return new ScalarNode(tag, tree.toString(), ScalarStyle.PLAIN);
  }

  private static Node key(String name) {
    return new ScalarNode(Tag.STR, name, style(name.replace('\n', '\0')));
  }

  private static Node text(String text) {
    return new ScalarNode(Tag.STR, text, style(text));
  }

  private static ScalarStyle style(String text) {
    if (text.indexOf('\0') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\u0085') >= 0) {
      return ScalarStyle.DOUBLE_QUOTED;
    } else if (text.indexOf('\n') >= 0) {
      return ScalarStyle.LITERAL;
    } else if (PLAIN.matcher(text).matches() && !WORDS.matcher(text).matches()) {
      return ScalarStyle.PLAIN;
    }
    return ScalarStyle.SINGLE_QUOTED;
  }
}
