package dev.queuewebhooks.contracts.quickstart;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources while the tests run. The quick starts name fields of events: if one of them is
 * renamed, that is a failed test like any other, and does not keep the other tests from running.
 */
final class Compilation {
  private Compilation() {}

  /**
   * Compiles with all warnings as errors.
   *
   * @param output where to write the classes
   * @return loads what was compiled
   * @throws AssertionError with what the compiler says
   */
  static URLClassLoader of(List<Path> sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", output.toString(), "--release", "17", "-Xlint:all", "-Werror", "-proc:none");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  diagnostics,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError(
            diagnostics.getDiagnostics().stream()
                .map(Object::toString)
                .collect(Collectors.joining(System.lineSeparator())));
      }
    }
    return new URLClassLoader(
        new URL[] {output.toUri().toURL()}, Compilation.class.getClassLoader());
  }
}
