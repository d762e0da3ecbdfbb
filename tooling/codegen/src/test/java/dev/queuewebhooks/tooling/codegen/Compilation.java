package dev.queuewebhooks.tooling.codegen;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated code with every warning on. */
final class Compilation {

  private Compilation() {}

  /** Everything the compiler has to say, one text per message. */
  static List<String> messages(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(messages, null, StandardCharsets.UTF_8);
        Stream<Path> walk = Files.walk(sources)) {
      Files.createDirectories(classes);
      List<Path> java = walk.filter(file -> file.toString().endsWith(".java")).toList();
      compiler
          .getTask(
              null,
              files,
              messages,
              List.of("-Xlint:all", "-proc:none", "--release", "17", "-d", classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    return messages.getDiagnostics().stream().map(Compilation::text).toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> message) {
    String file =
        message.getSource() == null
            ? ""
            : Path.of(message.getSource().getName()).getFileName() + ":";
    return file + message.getLineNumber() + " " + message.getMessage(null);
  }

  /** A loader for compiled classes. */
  static ClassLoader loader(Path classes) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
  }
}
