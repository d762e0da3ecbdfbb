package dev.queuewebhooks.contracts.planted;

import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A codec that does not write one of the fields.
 *
 * @param right the codec to start from
 */
record ForgetfulCodec(JsonCodec right, JsonPointer dropped) implements JsonCodec {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public <T> T read(byte[] json, Class<T> type) {
    return right.read(json, type);
  }

  @Override
  public byte[] write(Object value) {
    JsonNode body = JSON.readTree(right.write(value));
    return body.at(dropped.head()).isObject()
        ? JSON.writeValueAsBytes(RequiredMembers.without(dropped, body))
        : JSON.writeValueAsBytes(body);
  }

  @Override
  public Optional<String> text(byte[] json, String pointer) {
    return right.text(json, pointer);
  }
}
