package dev.queuewebhooks.tooling.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.queuewebhooks.tooling.codegen.java.SourceFile;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.api.TemplatingExecutor;

/**
 * Renders all files at the first call, so that a template that fails leaves nothing half written.
 * Templates are strict: a variable that a view does not have is an error, where OpenAPI Generator's
 * own adapter would print nothing.
 */
final class SourceRenderer implements TemplatingEngineAdapter {

  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, String> rendered = new HashMap<>();
  private final Map<String, Template> templates = new HashMap<>();

  /** Takes the files to render, which are known only after OpenAPI Generator took the adapter. */
  void prepare(List<SourceFile> sources) {
    sources.forEach(file -> files.put(key(file), file));
  }

  /** Whether anything was rendered. */
  boolean hasRendered() {
    return !rendered.isEmpty();
  }

  /** The name under which OpenAPI Generator asks for a file. */
  static String key(SourceFile file) {
    return file.packageName() + "/" + file.name() + ".mustache";
  }

  @Override
  public String getIdentifier() {
    return "java-webhooks";
  }

  @Override
  public String[] getFileExtensions() {
    return new String[] {"mustache"};
  }

  @Override
  public String compileTemplate(
      TemplatingExecutor executor, Map<String, Object> bundle, String key) {
    if (rendered.isEmpty()) {
      files.forEach((name, file) -> rendered.put(name, render(executor, file)));
    }
    // OpenAPI Generator has files of its own, such as its ignore file, which it does not render.
    String text = rendered.get(key);
    return text != null ? text : executor.getFullTemplateContents(key);
  }

  private String render(TemplatingExecutor executor, SourceFile file) {
    try {
      return templates
          .computeIfAbsent(file.template(), name -> compile(executor, name))
          .execute(file.view());
    } catch (MustacheException e) {
      throw new OptionException("template %s: %s".formatted(file.template(), e.getMessage()));
    }
  }

  private static Template compile(TemplatingExecutor executor, String name) {
    return Mustache.compiler()
        .escapeHTML(false)
        .strictSections(true)
        .emptyStringIsFalse(true)
        .withLoader(
            partial -> new StringReader(executor.getFullTemplateContents(partial + ".mustache")))
        .compile(executor.getFullTemplateContents(name));
  }
}
