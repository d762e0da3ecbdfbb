package dev.queuewebhooks.tooling.cli.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles generated code with every warning on, and with nothing but what it needs.
 *
 * @param succeeded whether there are classes now
 * @param messages everything that the compiler has to say: {@code Order.java:7: ...}
 */
record JavaCompilation(boolean succeeded, List<String> messages) {

  private static final List<Class<?>> NEEDED =
      List.of(
          JsonProperty.class,
          NullMarked.class,
          JsonCodec.class,
          EventRoutes.class,
          WebhookSender.class);

  /**
   * Compiles files.
   *
   * @param classes the folder for the classes; it is created
   * @throws IllegalStateException when the running Java has no compiler
   */
  static JavaCompilation of(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(
          "the Java that runs this ("
              + System.getProperty("java.home")
              + ") has no compiler:"
              + " run it with a JDK, 17 or later");
    }
    Files.createDirectories(classes);
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      boolean succeeded =
          compiler
              .getTask(
                  null,
                  files,
                  messages,
                  List.of("-Xlint:all", "-proc:none", "--release", "17"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      return new JavaCompilation(
          succeeded, messages.getDiagnostics().stream().map(JavaCompilation::text).toList());
    }
  }

  /** Where the classes that generated code uses are: in one jar when this runs as one. */
  private static List<Path> classPath() {
    return NEEDED.stream().map(JavaCompilation::place).distinct().toList();
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path cannot be told", e);
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> message) {
    JavaFileObject source = message.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.toUri()).getFileName() + ":" + message.getLineNumber() + ": ";
    return place + firstLine(message.getMessage(Locale.ROOT));
  }

  private static String firstLine(String text) {
    try (Stream<String> lines = text.lines()) {
      return lines.findFirst().orElse("");
    }
  }
}
