package dev.queuewebhooks.contracts.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.receiver.WebhookEventHandler;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickStartTest {
  private static final String PACKAGE = "dev.queuewebhooks.contracts.quickstart.";

  @TempDir private Path classes;

  @Test
  void theConsumerGetsWhatThePublisherSends() throws Exception {
    List<Path> sources = List.of(source("PublisherQuickStart"), source("ConsumerQuickStart"));
    try (URLClassLoader loader = Compilation.of(sources, classes)) {
      Class<?> publisher = loader.loadClass(PACKAGE + "PublisherQuickStart");
      Class<?> consumer = loader.loadClass(PACKAGE + "ConsumerQuickStart");
      ByteArrayOutputStream wall = new ByteArrayOutputStream();
      HmacSecret secret = HmacSecret.generate();
      HttpServer server = start(consumer, secret, new PrintStream(wall, true));
      try {
        int port = server.getAddress().getPort();
        URI uri = URI.create("http://127.0.0.1:" + port + "/webhooks");

        assertThat(send(publisher, uri, secret)).isInstanceOf(Delivered.class);
        assertThat(wall.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Welcome, A2");
      } finally {
        server.stop(0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PublisherQuickStart", "ConsumerQuickStart"})
  void theReadmeShowsTheCodeThatIsTestedHere(String name) throws IOException {
    String readme = Files.readString(Project.root().resolve("README.md"));
    String source = Files.readString(source(name));
    String snippet = between(source, "// snippet\n", "// end snippet");

    assertThat(readme).contains("<!-- snippet: " + name + " -->\n```java\n" + snippet + "```\n");
  }

  private static HttpServer start(Class<?> consumer, HmacSecret secret, PrintStream wall)
      throws ReflectiveOperationException {
    Constructor<?> constructor = consumer.getDeclaredConstructor(PrintStream.class);
    constructor.setAccessible(true);
    Method start =
        consumer.getDeclaredMethod("start", int.class, HmacSecret.class, WebhookEventHandler.class);
    start.setAccessible(true);
    return (HttpServer) start.invoke(null, 0, secret, constructor.newInstance(wall));
  }

  private static Object send(Class<?> publisher, URI uri, HmacSecret secret)
      throws ReflectiveOperationException {
    Method send = publisher.getDeclaredMethod("ticketCreated", URI.class, HmacSecret.class);
    send.setAccessible(true);
    return send.invoke(null, uri, secret);
  }

  private static Path source(String name) {
    return Project.root()
        .resolve("contract-tests/src/test/java")
        .resolve((PACKAGE + name).replace('.', '/') + ".java");
  }

  private static String between(String text, String start, String end) {
    return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
  }
}
