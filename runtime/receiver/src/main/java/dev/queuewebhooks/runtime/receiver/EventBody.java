package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;

/**
 * What the body of an event is, and what a handler gets of it.
 *
 * @param <E> what the handler gets
 */
public sealed interface EventBody<E> permits EventBody.Json, EventBody.Bytes, EventBody.None {

  /** The body is JSON and read as a class. */
  static <E> EventBody<E> json(Class<E> type) {
    return new Json<>(type);
  }

  /** The body is anything; the handler gets its bytes as received. */
  static EventBody<byte[]> bytes() {
    return new Bytes();
  }

  /** There is no body that matters; the handler gets the request in its place. */
  static EventBody<Delivery> none() {
    return new None();
  }

  /**
   * Reads the body.
   *
   * @throws InvalidJsonException when it is not what it has to be
   */
  E read(JsonCodec codec, Delivery delivery);

  /** A body that is read as a class. */
  record Json<E>(Class<E> type) implements EventBody<E> {
    @Override
    public E read(JsonCodec codec, Delivery delivery) {
      return codec.read(delivery.content(), type);
    }
  }

  /** A body that is handed over as it came. */
  record Bytes() implements EventBody<byte[]> {
    @Override
    public byte[] read(JsonCodec codec, Delivery delivery) {
      return delivery.body();
    }
  }

  /** A request whose body does not matter. */
  record None() implements EventBody<Delivery> {
    @Override
    public Delivery read(JsonCodec codec, Delivery delivery) {
      return delivery;
    }
  }
}
