package dev.queuewebhooks.tooling.codegen.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Compares wall time and peak heap of {@code java-webhooks} and of OpenAPI Generator's {@code java}
 * (library native) on the same documents, each run in a JVM of its own with 1 GiB of heap, and
 * shows how time grows. See the README of this module for the command.
 */
final class GeneratorBenchmark {

  private static final List<String> GENERATORS = List.of("java-webhooks", "java");
  private static final List<Integer> SIZES = List.of(1, 25, 50, 100, 200, 400);

  /** The best of so many: what else the machine does only ever adds time. */
  private static final int RUNS = 3;

  private static final int MINUTES = 5;

  private final Path folder;
  private final Map<String, TreeMap<Integer, Measurement>> measured = new LinkedHashMap<>();

  private GeneratorBenchmark(Path folder) {
    this.folder = folder;
  }

  /** One generator on one document; no time if it failed or took too long. */
  private record Measurement(long millis, String heap) {

    static final Measurement NONE = new Measurement(Long.MAX_VALUE, "");

    boolean isThere() {
      return millis < Long.MAX_VALUE;
    }

    @Override
    public String toString() {
      return isThere() ? "%.1f s, %s MiB".formatted(millis / 1000.0, heap) : "not done";
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    GeneratorBenchmark benchmark = new GeneratorBenchmark(folder);
    System.out.println("| events | document | java-webhooks | stock java |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (int events : SIZES) {
      benchmark.compare(events, 5);
    }
    benchmark.growth();
    System.out.println();
    benchmark.compare(260, 110);
  }

  private void compare(int events, int properties) throws Exception {
    Path document = folder.resolve("document.yaml");
    Files.writeString(document, SyntheticDocument.of(events, properties));
    System.out.printf("| %d | %,d kB |", events, Files.size(document) / 1000);
    for (String generator : GENERATORS) {
      Measurement best = Measurement.NONE;
      for (int i = 0; i < RUNS; i++) {
        Measurement run = run(generator, document);
        best = run.millis() < best.millis() ? run : best;
      }
      measured.computeIfAbsent(generator, first -> new TreeMap<>()).put(events, best);
      System.out.printf(" %s |", best);
    }
    System.out.println();
  }

  /** By what factor the time beyond start-up grows when the number of events doubles. */
  private void growth() {
    System.out.println();
    measured.forEach(
        (generator, times) -> {
          System.out.print(generator + ", growth of the time beyond that for one event:");
          for (int events : SIZES) {
            Measurement half = times.get(events / 2);
            Measurement whole = times.get(events);
            if (half != null && half.isThere() && whole.isThere()) {
              double before = half.millis() - times.get(1).millis();
              double after = whole.millis() - times.get(1).millis();
              System.out.printf(" %d to %d: %.2f;", events / 2, events, after / before);
            }
          }
          System.out.println();
        });
  }

  private Measurement run(String generator, Path document) throws Exception {
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
      return Measurement.NONE;
    }
    return result(log);
  }

  private static Measurement result(Path log) throws IOException {
    for (String line : Files.readString(log, StandardCharsets.UTF_8).split("\\R")) {
      if (line.startsWith("RESULT ")) {
        String[] figures = line.split(" ");
        return new Measurement(Long.parseLong(figures[1]), figures[2]);
      }
    }
    return Measurement.NONE;
  }
}
