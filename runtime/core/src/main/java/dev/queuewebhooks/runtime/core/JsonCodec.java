package dev.queuewebhooks.runtime.core;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads and writes JSON (RFC 8259) in UTF-8. The seam between the runtime and a JSON library;
 * implementations are immutable, safe to share, and found by {@link ServiceLoader}.
 */
public interface JsonCodec {
  /**
   * Reads a whole document.
   *
   * @param json one JSON document and nothing after it
   * @param type the class to read it as
   * @throws InvalidJsonException when it is not JSON, or not what the class requires
   */
  <T> T read(byte[] json, Class<T> type);

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException when the value cannot be written; the message does not repeat
   *     its content
   */
  byte[] write(Object value);

  /**
   * Finds one text without reading the document as a class.
   *
   * @param json one JSON document
   * @param pointer where the text is (RFC 6901), for example {@code /type}
   * @return the text, or empty when there is nothing at the pointer
   * @throws InvalidJsonException when there is something other than a string at the pointer, or the
   *     document turns out not to be JSON. It is not looked at more closely than finding the text
   *     takes: only {@link #read} tells whether a document is JSON
   */
  Optional<String> text(byte[] json, String pointer);

  /**
   * The codec on the class path; one marked {@link DefaultCodec} only when there is no other. Looks
   * in the class loader that loaded this interface, so the answer does not depend on the calling
   * thread.
   *
   * @throws IllegalStateException when there is none, or when more than one comes into question
   */
  static JsonCodec load() {
    return CodecChoice.from(
        ServiceLoader.load(JsonCodec.class, JsonCodec.class.getClassLoader()).stream());
  }
}
