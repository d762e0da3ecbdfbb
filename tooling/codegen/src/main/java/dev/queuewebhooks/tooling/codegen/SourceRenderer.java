package dev.queuewebhooks.tooling.codegen;

import dev.queuewebhooks.tooling.codegen.java.SourceFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.api.TemplatingExecutor;

/**
 * Renders all files when OpenAPI Generator asks for the first one, so that a template that fails
 * leaves nothing half written.
 */
final class SourceRenderer implements TemplatingEngineAdapter {

  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, String> rendered = new HashMap<>();

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
      Templates templates = new Templates(executor::getFullTemplateContents);
      files.forEach((name, file) -> rendered.put(name, templates.render(file)));
    }
    // OpenAPI Generator has files of its own, such as its ignore file, which it does not render.
    String text = rendered.get(key);
    return text != null ? text : executor.getFullTemplateContents(key);
  }
}
