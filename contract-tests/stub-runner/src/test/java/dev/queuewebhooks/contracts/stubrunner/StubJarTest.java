package dev.queuewebhooks.contracts.stubrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.JarURLConnection;
import java.net.URL;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What else than the stubs themselves could make two builds of the jar differ. */
class StubJarTest {
  @Test
  void hasOneTimeForAllEntriesAndNoneThatNamesTheBuild() throws Exception {
    try (JarFile jar = stubs()) {
      List<? extends ZipEntry> entries = Collections.list(jar.entries());

      assertThat(entries)
          .hasSizeGreaterThan(100)
          .extracting(ZipEntry::getTimeLocal)
          .containsOnly(LocalDateTime.of(2026, 1, 1, 0, 0));
      assertThat(jar.getManifest().getMainAttributes().keySet())
          .extracting(Object::toString)
          .doesNotContain("Built-By", "Build-Time", "Build-Jdk");
    }
  }

  private static JarFile stubs() throws Exception {
    URL folder =
        Objects.requireNonNull(
            StubJarTest.class.getResource(
                "/META-INF/dev.queuewebhooks/queue-webhooks-contract-tests"));
    JarURLConnection connection = (JarURLConnection) folder.openConnection();
    connection.setUseCaches(false);
    return connection.getJarFile();
  }
}
