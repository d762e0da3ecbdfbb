package dev.queuewebhooks.tooling.codegen.java;

/**
 * One file to be written.
 *
 * @param packageName the Java package that the file belongs to
 * @param name the file's name, with ending
 * @param template the template that renders it, with ending
 * @param view what the template shows
 */
public record SourceFile(String packageName, String name, String template, Object view) {

  static SourceFile type(String packageName, String typeName, String template, Object view) {
    return new SourceFile(packageName, typeName + ".java", template, view);
  }
}
