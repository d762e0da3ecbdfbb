package dev.queuewebhooks.runtime.core;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Which of the codecs on the class path to use. Decides by their classes: one that is not used is
 * not started, so it does not matter whether its library would work here.
 */
final class CodecChoice {
  private CodecChoice() {}

  static JsonCodec from(Stream<ServiceLoader.Provider<JsonCodec>> found) {
    List<ServiceLoader.Provider<JsonCodec>> all = found.toList();
    List<ServiceLoader.Provider<JsonCodec>> chosen =
        all.stream()
            .filter(codec -> !codec.type().isAnnotationPresent(DefaultCodec.class))
            .toList();
    List<ServiceLoader.Provider<JsonCodec>> candidates = chosen.isEmpty() ? all : chosen;
    if (candidates.isEmpty()) {
      throw new IllegalStateException(
          "there is no JsonCodec on the class path: add"
              + " dev.queuewebhooks:webhooks-runtime-jackson (Jackson 3) or"
              + " dev.queuewebhooks:webhooks-runtime-jackson2 (Jackson 2), or pass a codec to the"
              + " builder");
    }
    if (candidates.size() > 1) {
      throw new IllegalStateException(
          "there is more than one JsonCodec on the class path: pass one of them to the builder: "
              + candidates.stream().map(codec -> codec.type().getName()).sorted().toList());
    }
    return candidates.get(0).get();
  }
}
