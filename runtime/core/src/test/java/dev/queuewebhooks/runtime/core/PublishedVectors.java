package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that this module publishes; what their members mean stands in the file. */
final class PublishedVectors {
  private static final JsonNode FILE = read();

  private PublishedVectors() {}

  static List<String> members() {
    return List.copyOf(FILE.propertyNames());
  }

  static Stream<Arguments> sign() {
    return named("sign");
  }

  static Stream<Arguments> signRefused() {
    return named("signRefused");
  }

  static Stream<Arguments> verify() {
    return named("verify");
  }

  static Stream<Arguments> keyTexts() {
    return FILE.path("keyTexts")
        .valueStream()
        .map(vector -> Arguments.of(text(vector, "kind"), text(vector, "name"), vector));
  }

  static String signingKey(String name) {
    return FILE.path("keys").path(name).path("sign").stringValue();
  }

  static String verificationKey(String name) {
    return FILE.path("keys").path(name).path("verify").stringValue();
  }

  static List<String> keys(JsonNode vector) {
    return vector.path("keys").valueStream().map(JsonNode::stringValue).toList();
  }

  static String text(JsonNode vector, String member) {
    return vector.path(member).stringValue();
  }

  static byte[] body(JsonNode vector) {
    return vector.has("body")
        ? text(vector, "body").getBytes(UTF_8)
        : Base64.getDecoder().decode(text(vector, "bodyBase64"));
  }

  static RequestHeaders headers(JsonNode vector) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (JsonNode pair : vector.path("headers")) {
      headers
          .computeIfAbsent(pair.get(0).stringValue(), unused -> new ArrayList<>())
          .add(pair.get(1).stringValue());
    }
    return RequestHeaders.of(headers);
  }

  private static Stream<Arguments> named(String member) {
    return FILE.path(member)
        .valueStream()
        .map(vector -> Arguments.of(text(vector, "name"), vector));
  }

  private static JsonNode read() {
    try (InputStream in =
        PublishedVectors.class.getResourceAsStream(
            "/dev/queuewebhooks/vectors/standard-webhooks.json")) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
