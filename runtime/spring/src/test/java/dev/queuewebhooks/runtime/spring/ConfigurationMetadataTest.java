package dev.queuewebhooks.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors offer for completion. */
class ConfigurationMetadataTest {
  @Test
  void every_property_is_described_with_its_default() throws IOException {
    List<String> properties =
        metadata().get("properties").valueStream().map(ConfigurationMetadataTest::line).toList();

    assertThat(properties)
        .containsExactlyInAnyOrder(
            "webhooks.receiver.header.name",
            "webhooks.receiver.header.values",
            "webhooks.receiver.keys",
            "webhooks.receiver.max-body-size = 1MB",
            "webhooks.receiver.path = /webhooks",
            "webhooks.receiver.replay.duplicates = handle-once",
            "webhooks.receiver.replay.endpoint",
            "webhooks.receiver.replay.max-messages = 100000",
            "webhooks.receiver.replay.retention = 4d",
            "webhooks.receiver.tolerance = 5m",
            "webhooks.receiver.verification = signature");
  }

  private static String line(JsonNode property) {
    String name = property.get("name").asString();
    assertThat(property.path("description").asString("")).as(name).endsWith(".");
    return property.has("defaultValue")
        ? name + " = " + property.get("defaultValue").asString()
        : name;
  }

  private static JsonNode metadata() throws IOException {
    String file = "/META-INF/spring-configuration-metadata.json";
    try (InputStream in = WebhookReceiverProperties.class.getResourceAsStream(file)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
    }
  }
}
