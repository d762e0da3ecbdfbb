package dev.queuewebhooks.tooling.codegen.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Compares wall time and peak heap of {@code java-webhooks} and of OpenAPI Generator's {@code java}
 * (library native) on the same documents, each run in a JVM of its own with 1 GiB of heap. See the
 * README of this module for the command.
 */
final class GeneratorBenchmark {

  private static final List<Integer> SIZES = List.of(25, 50, 100, 200, 400);
  private static final int MINUTES = 5;

  private final Path folder;

  private GeneratorBenchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    GeneratorBenchmark benchmark = new GeneratorBenchmark(folder);
    System.out.println("| events | document | java-webhooks | stock java |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (int events : SIZES) {
      benchmark.compare(events, 5);
    }
    benchmark.compare(260, 110);
  }

  private void compare(int events, int properties) throws Exception {
    Path document = folder.resolve("document.yaml");
    Files.writeString(document, SyntheticDocument.of(events, properties));
    System.out.printf(
        "| %d | %,d kB | %s | %s |%n",
        events, Files.size(document) / 1000, run("java-webhooks", document), run("java", document));
  }

  private String run(String generator, Path document) throws Exception {
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-DmaxYamlCodePoints=33554432",
            "-cp",
            System.getProperty("java.class.path")));
    command.add(GeneratorRun.class.getName());
    command.addAll(List.of(generator, document.toString(), folder.resolve(generator).toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      return "not done in " + MINUTES + " minutes";
    }
    return result(log);
  }

  private static String result(Path log) throws IOException {
    for (String line : Files.readString(log, StandardCharsets.UTF_8).split("\\R")) {
      if (line.startsWith("RESULT ")) {
        String[] figures = line.split(" ");
        return "%.1f s, %s MiB".formatted(Long.parseLong(figures[1]) / 1000.0, figures[2]);
      }
    }
    return "failed, see " + log;
  }
}
