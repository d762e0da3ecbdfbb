package dev.queuewebhooks.tooling.codegen;

import dev.queuewebhooks.tooling.codegen.java.SourceFile;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator {@code java-webhooks}.
 *
 * <p>OpenAPI Generator contributes what its users know: the Maven plugin with its parameters, the
 * look-up of templates, the ignore file. Its models are not used, because they lose what webhooks
 * are made of (constants, nulls, unions, unknown values); the document is read by {@link
 * WebhookDocument} instead, and OpenAPI Generator is given an empty one. Each Java file is a
 * supporting file.
 */
public final class JavaWebhooksCodegen extends DefaultCodegen {

  private static final String SOURCE_FOLDER = "src/main/java";

  private final Logger log = LoggerFactory.getLogger(JavaWebhooksCodegen.class);
  private @Nullable WebhookDocument document;
  private final SourceRenderer renderer = new SourceRenderer();

  /** A generator without options; OpenAPI Generator sets them. */
  public JavaWebhooksCodegen() {
    ParserSettings.set();
    cliOptions.clear();
    cliOptions.add(CliOption.newString(GeneratorOptions.PART, "required: one of " + Part.names()));
    cliOptions.add(
        CliOption.newString(
            GeneratorOptions.BASE_PACKAGE, "required: Java package above those of the parts"));
    embeddedTemplateDir = "java-webhooks";
    templateDir = "java-webhooks";
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.OTHER;
  }

  @Override
  public String getName() {
    return "java-webhooks";
  }

  @Override
  public String getHelp() {
    return "Generates event records, a receiver or a sender from the webhooks of an OpenAPI 3.1"
        + " document.";
  }

  /** Reads the document: the first moment at which its file is known, and before any output. */
  @Override
  public void setInputSpec(String inputSpec) {
    ParserSettings.restore();
    super.setInputSpec(inputSpec);
    document = WebhookDocument.read(Path.of(inputSpec));
  }

  /**
   * Empties the document for OpenAPI Generator, which then prepares nothing that is not used. Its
   * warning that OpenAPI 3.1 is still in beta is about its own models, so it is left out.
   */
  @Override
  public void setOpenAPI(@Nullable OpenAPI document) {
    if (document != null) {
      document.setPaths(new Paths());
      document.setWebhooks(null);
      document.setComponents(new Components());
      openAPI = document;
    }
  }

  @Override
  public void processOpts() {
    super.processOpts();
    GeneratorOptions options = GeneratorOptions.from(additionalProperties);
    supportingFiles.clear();
    List<SourceFile> files = sources(options);
    renderer.prepare(files);
    for (SourceFile file : files) {
      String folder = SOURCE_FOLDER + "/" + file.packageName().replace('.', '/');
      supportingFiles.add(new SupportingFile(SourceRenderer.key(file), folder, file.name()));
    }
  }

  private List<SourceFile> sources(GeneratorOptions options) {
    if (document == null) {
      throw new OptionException("No document to generate from: set inputSpec.");
    }
    WebhooksGenerator generator = new WebhooksGenerator(document, options.basePackage());
    generator.notes().forEach(note -> log.warn("{}", note));
    log.info("Events are told apart by {}.", generator.model().dispatch().description());
    return generator.files(options.part());
  }

  /** Not called for any text of ours: descriptions and literals are escaped where they are made. */
  @Override
  public String escapeUnsafeCharacters(String input) {
    return input.replace("*/", "*_/");
  }

  /** Not called for any text of ours either. */
  @Override
  public String escapeQuotationMark(String input) {
    return input.replace("\"", "");
  }

  @Override
  public TemplatingEngineAdapter getTemplatingEngine() {
    return renderer;
  }

  /** The last call: a build that generated nothing must not pass for one that worked. */
  @Override
  public void postProcess() {
    if (!renderer.hasRendered()) {
      throw new OptionException(
          "Nothing was generated. Remove generateSupportingFiles=false and"
              + " supportingFilesToGenerate: every file of this generator is a supporting file.");
    }
  }
}
