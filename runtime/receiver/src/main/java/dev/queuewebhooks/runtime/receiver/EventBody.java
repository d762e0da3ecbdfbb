package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.FormFields;
import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the body of an event is, and what a handler gets of it.
 *
 * @param <E> what the handler gets
 */
public sealed interface EventBody<E>
    permits EventBody.Json,
        EventBody.Form,
        EventBody.JsonOrForm,
        EventBody.Bytes,
        EventBody.None,
        EventBody.WithParameters {

  /** The body is JSON and read as a class. */
  static <E> EventBody<E> json(Class<E> type) {
    return new Json<>(type);
  }

  /**
   * The body is a form (application/x-www-form-urlencoded) and read as a class.
   *
   * @param fields how its fields are turned into what the class is read from
   */
  static <E> EventBody<E> form(Class<E> type, FormFields fields) {
    return new Form<>(type, fields);
  }

  /** The body is either of the two, as its content type says, and read as the same class. */
  static <E> EventBody<E> jsonOrForm(Class<E> type, FormFields fields) {
    return new JsonOrForm<>(new Json<>(type), new Form<>(type, fields));
  }

  /** The body is anything; the handler gets its bytes as received. */
  static EventBody<byte[]> bytes() {
    return new Bytes();
  }

  /** There is no body that matters; the handler gets the request in its place. */
  static EventBody<Delivery> none() {
    return new None();
  }

  /** The same body; the handler gets header fields and query parameters with it. */
  default <P> EventBody<ParameterizedBody<E, P>> with(RequestParameters<P> parameters) {
    return new WithParameters<>(this, parameters);
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

  /** A form that is read as a class. */
  record Form<E>(Class<E> type, FormFields fields) implements EventBody<E> {
    @Override
    public E read(JsonCodec codec, Delivery delivery) {
      return codec.read(fields.toJson(texts(delivery), codec), type);
    }

    /** The one value of a field of the form, if there is one. */
    static Optional<String> text(Delivery delivery, String pointer) {
      String name = pointer.substring(1).replace("~1", "/").replace("~0", "~");
      List<String> values = texts(delivery).getOrDefault(name, List.of());
      return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Map<String, List<String>> texts(Delivery delivery) {
      try {
        return FormText.parse(delivery.content());
      } catch (IllegalArgumentException e) {
        throw new InvalidJsonException(Kind.MALFORMED, "", String.valueOf(e.getMessage()));
      }
    }
  }

  /** A body that comes in two formats. */
  record JsonOrForm<E>(Json<E> json, Form<E> form) implements EventBody<E> {
    @Override
    public E read(JsonCodec codec, Delivery delivery) {
      return FormContent.isAnnouncedBy(delivery.headers())
          ? form.read(codec, delivery)
          : json.read(codec, delivery);
    }
  }

  /** A body together with declared header fields and query parameters. */
  record WithParameters<E, P>(EventBody<E> body, RequestParameters<P> parameters)
      implements EventBody<ParameterizedBody<E, P>> {
    @Override
    public ParameterizedBody<E, P> read(JsonCodec codec, Delivery delivery) {
      return new ParameterizedBody<>(body.read(codec, delivery), parameters.read(codec, delivery));
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
