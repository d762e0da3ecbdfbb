package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.JsonCodec;
import org.jspecify.annotations.Nullable;

/** What the body of an event is, and who takes it. */
record EventRoute<E>(
    EventBody<E> body, AnsweringHandler<? super E, ? extends @Nullable Object> handler) {
  /** A route whose handler has nothing to answer. */
  static <E> EventRoute<E> silent(EventBody<E> body, EventHandler<? super E> handler) {
    return new EventRoute<>(
        body,
        (event, delivery) -> {
          handler.handle(event, delivery);
          return null;
        });
  }

  /** Reads now and handles later, because a fault in each has another answer. */
  Handling read(JsonCodec codec, Delivery delivery) {
    E event = body.read(codec, delivery);
    return () -> handler.handle(event, delivery);
  }

  /** An event that was read and waits to be handled. */
  @FunctionalInterface
  interface Handling {
    @Nullable Object run() throws Exception;
  }
}
