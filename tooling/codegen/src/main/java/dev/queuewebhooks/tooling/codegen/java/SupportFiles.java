package dev.queuewebhooks.tooling.codegen.java;

import java.util.List;

/** The few classes that generated types share, and that every package gets for itself. */
final class SupportFiles {

  private final String packageName;
  private final String source;

  SupportFiles(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /** What the templates of shared classes show. */
  record SupportView(FileView file) {}

  List<SourceFile> files() {
    return List.of(
        file(
            "ConstantValue",
            "constant-value",
            "java.math.BigDecimal",
            "org.jspecify.annotations.Nullable"),
        file(
            "Copy",
            "copy",
            "java.util.ArrayList",
            "java.util.Collections",
            "java.util.LinkedHashMap",
            "java.util.List",
            "java.util.Map",
            "org.jspecify.annotations.Nullable"),
        file(
            "DateTime",
            "date-time",
            "com.fasterxml.jackson.annotation.JsonCreator",
            "com.fasterxml.jackson.annotation.JsonValue",
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.format.DateTimeParseException",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern"),
        file(
            "FullDate",
            "full-date",
            "com.fasterxml.jackson.annotation.JsonCreator",
            "com.fasterxml.jackson.annotation.JsonValue",
            "java.time.LocalDate",
            "java.time.format.DateTimeParseException",
            "java.util.regex.Pattern"),
        file(
            "RequiredValues",
            "required-values",
            "java.util.ArrayList",
            "java.util.List",
            "org.jspecify.annotations.Nullable"));
  }

  private SourceFile file(String typeName, String template, String... imports) {
    return SourceFile.type(
        packageName,
        typeName,
        template + ".mustache",
        new SupportView(new FileView(packageName, source, List.of(imports))));
  }
}
