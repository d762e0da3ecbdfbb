package dev.queuewebhooks.trials.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Results beside the one that they are compared with: the first of their class by name. */
final class Comparisons {
  private final Map<String, RunResult> results = new TreeMap<>();

  Comparisons(Collection<RunResult> results) {
    results.forEach(result -> this.results.put(name(result.getParams()), result));
  }

  /** Class, parameters and method, so that what belongs together stands together. */
  private static String name(BenchmarkParams params) {
    String[] parts = params.getBenchmark().split("\\.");
    String values =
        params.getParamsKeys().stream()
            .map(key -> " " + key + " " + params.getParam(key))
            .collect(Collectors.joining());
    return parts[parts.length - 2] + values + "/" + parts[parts.length - 1];
  }

  /** A Markdown table: operations a second, times the baseline, bytes allocated for each. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| what | operations/s | of the baseline | bytes allocated |");
    lines.add("|---|---:|---:|---:|");
    results.forEach((name, result) -> lines.add(line(name, result)));
    return lines;
  }

  private String line(String name, RunResult result) {
    double score = result.getPrimaryResult().getScore();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f ± %,.0f | %.2f | %s |",
        name.replace("/", ": "),
        score,
        result.getPrimaryResult().getScoreError(),
        score / baseline(name).getPrimaryResult().getScore(),
        allocated == null ? "" : String.format(Locale.ROOT, "%,.0f", allocated.getScore()));
  }

  private RunResult baseline(String name) {
    String group = name.substring(0, name.indexOf('/') + 1);
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(group))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
