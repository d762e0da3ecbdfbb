package dev.queuewebhooks.tooling.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator the way the Maven plugin does, on a document in a folder. */
final class Generation {

  private final Path folder;

  Generation(Path folder) {
    this.folder = folder;
  }

  /** Generates a part of a document into {@code out} below the folder. */
  Path run(String document, Map<String, String> options) {
    try {
      Path input = Files.writeString(folder.resolve("openapi.yaml"), document);
      return run(input, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path run(Path input, Map<String, String> options) {
    Path out = folder.resolve("out");
    CodegenConfigurator configurator = new CodegenConfigurator();
    configurator.setGeneratorName("java-webhooks");
    configurator.setInputSpec(input.toString());
    configurator.setOutputDir(out.toString());
    configurator.setValidateSpec(false);
    options.forEach(configurator::addAdditionalProperty);
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    return out;
  }

  /** Generates all parts with the base package {@code made}. */
  Path runAll(String document) {
    for (Part part : Part.values()) {
      run(document, options(part.toString()));
    }
    return folder.resolve("out");
  }

  static Map<String, String> options(String part) {
    return Map.of("part", part, "basePackage", "made");
  }

  /** The generated Java files by their names. */
  static Map<String, String> sources(Path out) {
    try (Stream<Path> files = Files.walk(out)) {
      Map<String, String> sources = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
