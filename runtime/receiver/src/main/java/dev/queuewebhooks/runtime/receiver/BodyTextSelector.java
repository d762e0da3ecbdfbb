package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name is a text in the body. */
record BodyTextSelector(String pointer) implements EventSelector {
  /** RFC 6901, section 3, without the empty pointer: a whole body is never a name. */
  private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)+");

  BodyTextSelector {
    if (!POINTER.matcher(pointer).matches()) {
      throw new IllegalArgumentException(
          "not a JSON pointer into a body: \"" + pointer + "\"; write, for example, /type");
    }
  }

  @Override
  public String select(JsonCodec codec, Delivery delivery) {
    Optional<String> name =
        FormContent.isAnnouncedBy(delivery.headers())
            ? EventBody.Form.text(delivery, pointer)
            : codec.text(delivery.content(), pointer);
    return name.orElseThrow(() -> new InvalidJsonException(Kind.INVALID, pointer, "required"));
  }
}
