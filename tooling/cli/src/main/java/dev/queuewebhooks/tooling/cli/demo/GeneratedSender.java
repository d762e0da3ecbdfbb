package dev.queuewebhooks.tooling.cli.demo;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.tooling.cli.trial.Json;
import dev.queuewebhooks.tooling.cli.trial.SampleParameters;
import dev.queuewebhooks.tooling.cli.trial.Trial;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls the methods of a generated sender, whose classes are not known here. */
final class GeneratedSender implements AutoCloseable {

  private final WebhookSender runtime;
  private final Object sender;
  private final JsonCodec codec;

  /**
   * Makes one that tries each delivery once.
   *
   * @param type the generated class
   */
  GeneratedSender(Class<?> type, JsonCodec codec) {
    this.codec = codec;
    this.runtime =
        WebhookSender.builder()
            .codec(codec)
            .retryPolicy(RetryPolicy.none())
            .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
            .maxBodyBytes(ReceivingServer.LARGEST_BODY)
            .build();
    try {
      this.sender = type.getConstructor(WebhookSender.class).newInstance(runtime);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }

  /**
   * Sends one body as its event.
   *
   * @throws IllegalStateException when the sender cannot be called; the message says why
   */
  DeliveryResult send(Subject subject, Trial body, Endpoint endpoint) {
    try {
      Method method = method(subject);
      Object[] arguments =
          Arrays.stream(method.getParameterTypes())
              .map(type -> argument(type, subject, body, endpoint))
              .toArray();
      return (DeliveryResult) method.invoke(sender, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }

  @Override
  public void close() {
    runtime.close();
  }

  private Method method(Subject subject) {
    return Arrays.stream(sender.getClass().getMethods())
        .filter(method -> method.getName().equals(subject.methods().sender()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the sender has no method for this event"));
  }

  /** The endpoint, the body, or else the declared parameters. */
  private Object argument(Class<?> type, Subject subject, Trial body, Endpoint endpoint) {
    if (type == Endpoint.class) {
      return endpoint;
    } else if (type == byte[].class) {
      return body.body();
    }
    byte[] json =
        type == subject.types().body()
            ? body.body()
            : Json.bytes(new SampleParameters(subject.event().parameters()).json());
    return codec.read(json, type);
  }
}
