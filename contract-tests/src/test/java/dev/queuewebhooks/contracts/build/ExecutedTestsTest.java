package dev.queuewebhooks.contracts.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutedTestsTest {
  private static final String REPORT =
      """
      <testsuite>
        <testcase classname="a.ATest" name="ran"/>
        <testcase classname="a.ATest" name="failed"><failure message="no"/></testcase>
        <testcase classname="a.ATest" name="left_out"><skipped/></testcase>
      </testsuite>
      """;

  @TempDir private Path reports;

  @Test
  void countsTestsThatRanButNotThoseThatWereSkipped() throws IOException {
    report();

    assertThat(ExecutedTests.in(reports, FileTime.fromMillis(0)))
        .containsExactly("a.ATest#failed", "a.ATest#ran");
  }

  @Test
  void ignoresReportsOfAnEarlierBuild() throws IOException {
    Files.setLastModifiedTime(report(), FileTime.fromMillis(1_000));

    assertThat(ExecutedTests.in(reports, FileTime.fromMillis(2_000))).isEmpty();
  }

  private Path report() throws IOException {
    return Files.writeString(reports.resolve("TEST-a.ATest.xml"), REPORT);
  }
}
