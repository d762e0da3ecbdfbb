package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a description of the document, which is CommonMark by convention, into lines of Javadoc.
 * Nothing in a description can end the comment or be taken for a tag.
 */
final class Javadoc {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)\\]\\(([^()\\s]+)\\)");

  /** Addresses that need no escape and have nothing that the Javadoc tool takes exception to. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://([\\w.~:/?=,+-]|&amp;|%\\p{XDigit}{2})+(#[\\w.~:/?=,+-]*)?");

  /** Signs of headings and quotations at the start of a line. */
  private static final Pattern LINE_START = Pattern.compile("(?m)^\\s*(#{1,6}|>) +");

  private static final Pattern BULLETS = Pattern.compile("(?m)^\\s*[-*] +");
  private static final int LINE_LENGTH = 100;

  private final List<String> lines = new ArrayList<>();
  private final int width;

  /** A comment whose lines start at this column. */
  Javadoc(int indent) {
    this.width = LINE_LENGTH - indent - " * ".length();
  }

  /**
   * The comment of a method for an event, without tags.
   *
   * @param verb what the method does with the event
   */
  static Javadoc ofMethod(String verb, EventModel event) {
    String summary = event.webhook().summary();
    return new Javadoc(2)
        .paragraph(verb + " " + code(event.name()) + ".")
        .description(summary == null ? "" : summary);
  }

  /** Adds the paragraphs of a description. */
  Javadoc description(String markdown) {
    for (String paragraph : markdown.strip().split("\\R\\s*\\R")) {
      if (BULLETS.matcher(paragraph.strip()).lookingAt()) {
        bullets(paragraph);
      } else if (!paragraph.isBlank()) {
        paragraph(html(paragraph));
      }
    }
    return this;
  }

  /** Adds a paragraph that is Javadoc already. */
  Javadoc paragraph(String html) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    wrap((lines.isEmpty() ? "" : "<p>") + html, "");
    return this;
  }

  private void bullets(String list) {
    lines.add("");
    lines.add("<ul>");
    for (String item : BULLETS.split(list.strip())) {
      if (!item.isBlank()) {
        wrap("  <li>" + html(item), "      ");
      }
    }
    lines.add("</ul>");
  }

  /** Adds a tag, after an empty line if it is the first one. */
  Javadoc tag(String tag, String markdown) {
    if (!lines.isEmpty() && lines.stream().noneMatch(line -> line.startsWith("@"))) {
      lines.add("");
    }
    wrap("@" + tag + " " + html(firstParagraph(markdown)), "    ");
    return this;
  }

  /** The lines as they follow the comment's stars. */
  List<String> lines() {
    return lines.stream().map(line -> line.isEmpty() ? line : " " + line).toList();
  }

  /** A text of the document in code font, whatever it contains. */
  static String code(String text) {
    return text.isBlank() ? "the empty text" : "<code>" + escaped(oneLine(text)) + "</code>";
  }

  private static String firstParagraph(String markdown) {
    return markdown.strip().split("\\R\\s*\\R")[0];
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String html(String markdown) {
    String text = escaped(oneLine(LINE_START.matcher(markdown).replaceAll("")));
    StringBuilder html = new StringBuilder();
    Matcher code = CODE.matcher(text);
    int end = 0;
    while (code.find()) {
      html.append(inline(text.substring(end, code.start())));
      html.append("<code>").append(code.group(1)).append("</code>");
      end = code.end();
    }
    return html.append(inline(text.substring(end))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;")
        .replace("{", "&#123;");
  }

  /** Strong text and links, outside of code. */
  private static String inline(String text) {
    String strong = BOLD.matcher(text).replaceAll("<strong>$1</strong>");
    return LINK.matcher(strong).replaceAll(link -> Matcher.quoteReplacement(link(link)));
  }

  /** A link within the document's own site leads nowhere from here: its text is enough. */
  private static String link(MatchResult link) {
    String address = link.group(2);
    if (ADDRESS.matcher(address).matches()) {
      return "<a href=\"" + address + "\">" + link.group(1) + "</a>";
    }
    return address.contains("://") ? link.group() : link.group(1);
  }

  private void wrap(String text, String continuation) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(continuation);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
  }
}
