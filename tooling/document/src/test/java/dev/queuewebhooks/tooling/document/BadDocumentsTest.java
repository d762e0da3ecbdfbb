package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code bad} has a document and, in {@code expected.txt}, what has to be said of
 * it. To write all expected texts anew, add {@code -DargLine=-Drecreate=true}, then read the
 * difference.
 */
class BadDocumentsTest {

  private static final Path BAD = Path.of("src/test/resources/bad");

  static Stream<Path> read() throws IOException {
    return folders("read");
  }

  static Stream<Path> bundle() throws IOException {
    return folders("bundle");
  }

  private static Stream<Path> folders(String name) throws IOException {
    try (Stream<Path> folders = Files.list(BAD.resolve(name))) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource
  void read(Path folder) throws IOException {
    verify(folder, WebhookDocument::read);
  }

  @ParameterizedTest
  @MethodSource
  void bundle(Path folder) throws IOException {
    verify(folder, Bundler::bundle);
  }

  private static void verify(Path folder, Consumer<Path> action) throws IOException {
    Path yaml = folder.resolve("openapi.yaml");
    Path document = Files.exists(yaml) ? yaml : folder.resolve("openapi.json");
    ThrowingCallable call = () -> action.accept(document);
    DocumentException failure = catchThrowableOfType(DocumentException.class, call);
    assertThat(failure).as("%s is refused", folder).isNotNull();
    String text = failure.getMessage().replace(folder + "/", "") + "\n";
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("recreate")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(failure.getStackTrace()).isEmpty();
  }
}
