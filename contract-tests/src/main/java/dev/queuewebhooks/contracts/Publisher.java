package dev.queuewebhooks.contracts;

import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.sender.WebhookEventSender;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * A publisher on the generated sender. Reads payloads into the generated events and sends each with
 * the method that is there for it, which is looked up, so that a new event needs no change here.
 */
public final class Publisher {
  private final JsonCodec codec;
  private final WebhookEventSender sender;

  /** A publisher that reads and writes JSON with the codec on the class path. */
  public Publisher() {
    this(JsonCodec.load());
  }

  /** A publisher that reads and writes JSON with this codec. */
  public Publisher(JsonCodec codec) {
    this.codec = codec;
    this.sender =
        new WebhookEventSender(
            WebhookSender.builder()
                .codec(codec)
                .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
                .retryPolicy(RetryPolicy.none())
                .build());
  }

  /**
   * Reads a sample as the event that it is.
   *
   * @throws BuildFailure when the generated classes do not take it; the message names the event,
   *     the sample and the place in it
   */
  public WebhookEvent read(Sample sample) {
    WebhookEvent event;
    try {
      event = codec.read(sample.body(), WebhookEvent.class);
    } catch (InvalidJsonException e) {
      throw new BuildFailure(sample + " cannot be sent, the model refuses it: " + e.getMessage());
    }
    if (!event.type().equals(sample.event())) {
      throw new BuildFailure(sample + " was read as " + event.type());
    }
    return event;
  }

  /**
   * Sends an event once, with its own method of the generated sender.
   *
   * @throws BuildFailure when the sender does not have exactly one such method
   */
  public DeliveryResult send(Endpoint endpoint, WebhookEvent event) {
    try {
      return (DeliveryResult) methodFor(event).invoke(sender, endpoint, event);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(event.type() + " cannot be sent", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the method for " + event.type() + " is not public", e);
    }
  }

  private static Method methodFor(WebhookEvent event) {
    Class<?>[] parameters = {Endpoint.class, event.getClass()};
    List<Method> methods =
        Stream.of(WebhookEventSender.class.getMethods())
            .filter(method -> List.of(method.getParameterTypes()).equals(List.of(parameters)))
            .toList();
    if (methods.size() != 1) {
      throw new BuildFailure(
          "the generated sender has " + methods.size() + " methods for " + event.type());
    }
    return methods.get(0);
  }
}
