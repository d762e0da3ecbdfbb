package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.document.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One example of {@link ExamplesPart.ExamplesView}.
 *
 * @param exampleName the name in the document, as a Java literal
 * @param constantName the Java name
 * @param exampleJavadoc lines of the constant's comment
 * @param blockLines the lines of a text block; none if the text is no constant of several lines
 * @param expression the text as a Java expression where it is no text block
 */
record ExampleView(
    String exampleName,
    String constantName,
    List<String> exampleJavadoc,
    List<String> blockLines,
    String expression) {

  /** What a class file can hold of one constant, in bytes (JVMS 4.4.7). */
  private static final int LONGEST_CONSTANT = 65_535;

  /** In chars, none of which takes more than three bytes. */
  private static final int PIECE = 20_000;

  /** Whether the text is written as a text block. */
  public boolean textBlock() {
    return !blockLines.isEmpty();
  }

  /** The examples of an event, without those that do not say what the body looks like. */
  static List<ExampleView> of(EventModel event) {
    MemberNames names = new MemberNames(Set.of());
    List<ExampleView> views = new ArrayList<>();
    for (Example example : event.examples()) {
      Optional<String> text = ExampleText.of(event, example.value());
      text.ifPresent(
          body -> {
            boolean block = event.isJson() && bytes(body) <= LONGEST_CONSTANT;
            views.add(
                new ExampleView(
                    Literals.quoted(example.name()),
                    names.constant(example.name()),
                    javadoc(event, example),
                    block ? body.lines().map(Literals::jsonLine).toList() : List.of(),
                    block ? "" : expression(body)));
          });
    }
    return views;
  }

  private static List<String> javadoc(EventModel event, Example example) {
    String name = Javadoc.code(example.name()) + " of " + Javadoc.code(event.name());
    String summary = example.summary() == null ? "" : example.summary();
    return new Javadoc(2).paragraph("The example " + name + ".").description(summary).lines();
  }

  /** A constant; or else pieces that are put together when the class is loaded. */
  private static String expression(String text) {
    if (bytes(text) <= LONGEST_CONSTANT) {
      return Literals.quoted(text);
    }
    StringBuilder pieces = new StringBuilder("String.join(\n          \"\"");
    for (int start = 0; start < text.length(); start += PIECE) {
      int end = Math.min(start + PIECE, text.length());
      pieces.append(",\n          ").append(Literals.quoted(text.substring(start, end)));
    }
    return pieces.append(")").toString();
  }

  private static int bytes(String text) {
    return text.chars().map(c -> c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
  }
}
