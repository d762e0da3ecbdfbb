package dev.queuewebhooks.trials.benchmark;

import java.util.Collection;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks in one go and prints the comparisons that they are there for. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs.
   *
   * @param arguments where to write the results as JSON, and a regular expression for the names of
   *     the benchmarks to run
   */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(arguments[1])
                    .mode(Mode.Throughput)
                    .forks(2)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .shouldFailOnError(true)
                    .addProfiler(GCProfiler.class)
                    .resultFormat(ResultFormatType.JSON)
                    .result(arguments[0])
                    .build())
            .run();
    System.out.println();
    new Comparisons(results).table().forEach(System.out::println);
  }
}
