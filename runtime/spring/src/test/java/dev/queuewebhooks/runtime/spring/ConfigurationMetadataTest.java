package dev.queuewebhooks.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors offer for completion, and what the README says of it. */
class ConfigurationMetadataTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `(webhooks\\.[a-z.-]+)` \\| (?:`(.+?)` )?\\| ", Pattern.MULTILINE);

  @Test
  void every_property_is_described_and_in_the_readme_with_its_default() throws IOException {
    List<String> inReadme =
        ROW.matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(row -> row.group(2) == null ? row.group(1) : row.group(1) + " = " + row.group(2))
            .toList();
    List<JsonNode> properties = metadata().get("properties").valueStream().toList();

    assertThat(properties)
        .hasSize(11)
        .allSatisfy(
            property -> assertThat(property.path("description").asString("")).endsWith("."));
    assertThat(properties)
        .extracting(ConfigurationMetadataTest::line)
        .containsExactlyInAnyOrderElementsOf(inReadme);
  }

  @Test
  void the_readme_exempts_the_path_as_the_tested_application_does() throws IOException {
    String source = "src/test/java/dev/queuewebhooks/runtime/spring/ReceivingApplication.java";
    String readme = Files.readString(Path.of("README.md"));
    String snippet = readme.substring(readme.indexOf("http.authorize"), readme.lastIndexOf("```"));

    assertThat(Files.readString(Path.of(source)).replaceAll("\\s+", ""))
        .contains(snippet.replaceAll("\\s+", ""));
  }

  private static String line(JsonNode property) {
    String name = property.get("name").asString();
    JsonNode defaultValue = property.get("defaultValue");
    return defaultValue == null ? name : name + " = " + defaultValue.asString();
  }

  private static JsonNode metadata() throws IOException {
    String file = "/META-INF/spring-configuration-metadata.json";
    try (InputStream in = WebhookReceiverProperties.class.getResourceAsStream(file)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
    }
  }
}
