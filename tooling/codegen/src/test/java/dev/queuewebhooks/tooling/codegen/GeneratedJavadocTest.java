package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's Javadoc tool has nothing to say about generated code, with every check on. */
class GeneratedJavadocTest {

  private static final List<String> OPTIONS =
      List.of("-Xdoclint:all", "-Werror", "-quiet", "-noindex", "-notree", "-nohelp");

  @TempDir Path folder;

  @Test
  void isComplete() throws IOException {
    Path out = folder;
    for (String document : List.of("torture", "shapes", "examples")) {
      for (Part part : Part.values()) {
        out =
            new Generation(folder)
                .run(
                    Fixtures.text(document + ".yaml"),
                    Map.of("part", part.toString(), "basePackage", document));
      }
    }
    assertThat(javadoc(out)).isEmpty();
  }

  @Test
  void wouldBeFoundIncomplete() throws IOException {
    Files.writeString(folder.resolve("A.java"), "/** A. */ public interface A { void a(); }");
    assertThat(javadoc(folder)).contains("A.java:1: warning: no comment");
  }

  private String javadoc(Path sources) throws IOException {
    DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
            tool.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> walk = Files.walk(sources)) {
      List<Path> java = walk.filter(file -> file.toString().endsWith(".java")).toList();
      Path html = Files.createDirectories(folder.resolve("html"));
      files.setLocationFromPaths(DocumentationTool.Location.DOCUMENTATION_OUTPUT, List.of(html));
      tool.getTask(messages, files, null, null, OPTIONS, files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    return messages.toString();
  }
}
