package dev.queuewebhooks.tooling.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.queuewebhooks.tooling.codegen.java.SourceFile;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Renders views. Templates are strict: a variable that a view does not have is an error, where
 * OpenAPI Generator's own adapter would print nothing.
 */
final class Templates {

  private final UnaryOperator<String> sources;
  private final Map<String, Template> compiled = new HashMap<>();

  /**
   * Templates from a source.
   *
   * @param sources gives the text of a template by its file name
   */
  Templates(UnaryOperator<String> sources) {
    this.sources = sources;
  }

  /**
   * Renders a file.
   *
   * @throws OptionException if its template is not right
   */
  String render(SourceFile file) {
    try {
      return compiled.computeIfAbsent(file.template(), this::compile).execute(file.view());
    } catch (MustacheException e) {
      throw new OptionException("template %s: %s".formatted(file.template(), e.getMessage()));
    }
  }

  private Template compile(String name) {
    return Mustache.compiler()
        .escapeHTML(false)
        .strictSections(true)
        .emptyStringIsFalse(true)
        .withLoader(partial -> new StringReader(sources.apply(partial + ".mustache")))
        .compile(sources.apply(name));
  }
}
