package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;

/** Finds the name of the event that a request carries. */
sealed interface EventSelector
    permits BodyTextSelector, EventSelector.Header, EventSelector.Both, EventSelector.Fixed {
  /**
   * The name, never null.
   *
   * @throws InvalidJsonException when the request does not say
   */
  String select(JsonCodec codec, Delivery delivery);

  /** The name is the value of a header. */
  record Header(String header) implements EventSelector {
    @Override
    public String select(JsonCodec codec, Delivery delivery) {
      return delivery
          .headers()
          .first(header)
          .orElseThrow(
              () ->
                  new InvalidJsonException(
                      Kind.INVALID, "", "the header " + header + " is required"));
    }
  }

  /** The name is made of two: a header and a text in the body, with a space between them. */
  record Both(EventSelector header, EventSelector body) implements EventSelector {
    @Override
    public String select(JsonCodec codec, Delivery delivery) {
      return header.select(codec, delivery) + " " + body.select(codec, delivery);
    }
  }

  /** There is only one event, because each has a URL of its own. */
  record Fixed(String name) implements EventSelector {
    @Override
    public String select(JsonCodec codec, Delivery delivery) {
      return name;
    }
  }
}
