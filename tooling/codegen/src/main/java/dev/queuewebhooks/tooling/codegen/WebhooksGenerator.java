package dev.queuewebhooks.tooling.codegen;

import dev.queuewebhooks.tooling.codegen.java.EventMethods;
import dev.queuewebhooks.tooling.codegen.java.JavaSources;
import dev.queuewebhooks.tooling.codegen.java.SourceFile;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModelReader;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Generates Java from a document, without OpenAPI Generator around it. */
public final class WebhooksGenerator {

  private final WebhookModel model;
  private final JavaSources sources;

  /**
   * A generator for one document.
   *
   * @param basePackage the Java package whose subpackages {@code events}, {@code receiver}, {@code
   *     sender} and {@code examples} hold the parts
   * @throws DocumentException with everything that no code can be generated for
   */
  public WebhooksGenerator(WebhookDocument document, String basePackage) {
    this.model = WebhookModelReader.read(document, JavaSources.reservedTypeNames());
    this.sources = new JavaSources(model, basePackage);
  }

  /** What is generated, for those who look into how events are told apart and read. */
  public WebhookModel model() {
    return model;
  }

  /** What the generated code does less well than it could, and what would help. */
  public List<Finding> notes() {
    return model.notes();
  }

  /** What the events are called in handler, routes and sender, in the order of the model. */
  public List<EventMethods> methods() {
    return sources.methods();
  }

  /** The files of a part, in the order of their names. */
  public List<GeneratedFile> generate(Part part) {
    Templates templates = new Templates(WebhooksGenerator::embedded);
    return files(part).stream()
        .map(file -> new GeneratedFile(path(file), templates.render(file)))
        .toList();
  }

  /** The files of a part with their views, for another renderer. */
  List<SourceFile> files(Part part) {
    return switch (part) {
      case EVENTS -> sources.events();
      case RECEIVER -> sources.receiver();
      case SENDER -> sources.sender();
      case EXAMPLES -> sources.examples();
    };
  }

  private static String path(SourceFile file) {
    return file.packageName().replace('.', '/') + "/" + file.name();
  }

  private static String embedded(String name) {
    try (InputStream stream =
        WebhooksGenerator.class.getResourceAsStream("/java-webhooks/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
