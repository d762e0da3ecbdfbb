package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was found in documents, each finding once, and tells it in the end. */
final class LintReport {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.location().file())
          .thenComparingInt(finding -> finding.location().line())
          .thenComparing(finding -> finding.pointer().toString())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private final Streams streams;
  private final Severity failOn;
  private final Set<Finding> all = new LinkedHashSet<>();
  private final Set<Path> unusable = new LinkedHashSet<>();

  /**
   * @param failOn the least severity that makes a difference to the exit status
   */
  LintReport(Streams streams, Severity failOn) {
    this.streams = streams;
    this.failOn = failOn;
  }

  void add(Collection<Finding> findings) {
    all.addAll(findings);
  }

  /** No rule was tried, because of what is wrong with this file; others may be fine. */
  void unusable(Path file, DocumentException failure) {
    unusable.add(file);
    add(failure.findings());
  }

  /** Prints everything and returns the exit status. */
  int end(Format format) {
    List<Finding> sorted = all.stream().sorted(BY_PLACE).toList();
    streams.out().print(format.show(sorted));
    streams.out().flush();
    unusable.forEach(
        file ->
            streams.err().println("webhooks: " + file + ": it cannot be used as it is, see above"));
    streams.err().println(count());
    return streams.end(status());
  }

  private int status() {
    if (!unusable.isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    boolean fails = all.stream().anyMatch(finding -> finding.severity().compareTo(failOn) <= 0);
    return fails ? ExitStatus.FINDINGS : ExitStatus.FINE;
  }

  private String count() {
    return all.isEmpty() ? "no findings" : count(Severity.ERROR) + ", " + count(Severity.WARNING);
  }

  private String count(Severity severity) {
    long number = all.stream().filter(finding -> finding.severity() == severity).count();
    return number + " " + severity + (number == 1 ? "" : "s");
  }
}
