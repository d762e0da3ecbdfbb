package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the request that brings an event, as its sender would send it. */
final class RequestFor {

  private RequestFor() {}

  /**
   * The request.
   *
   * @param body what a body that is read as a class is as JSON; otherwise the body
   */
  static WebhookRequest of(EventModel event, Dispatch dispatch, byte[] body, JsonCodec codec) {
    SampleParameters parameters = new SampleParameters(event.parameters());
    Map<String, List<String>> headers = new LinkedHashMap<>(parameters.headers());
    contentType(event).ifPresent(type -> headers.put("content-type", List.of(type)));
    if (dispatch instanceof Dispatch.ByHeader by) {
      headers.put(by.header(), List.of(event.tags().get(0)));
    } else if (dispatch instanceof Dispatch.ByHeaderAndBody by) {
      headers.put(by.header(), List.of(header(event.tags(), by.property(), body)));
    }
    byte[] content =
        event.payload() instanceof Payload.Form form
            ? FormBytes.of(form.layout(), body, codec)
            : body;
    return new WebhookRequest(event.webhook().method(), RequestHeaders.of(headers), content)
        .withQuery(parameters.query());
  }

  /** The body that generated code reads as a class: JSON, or else a form. */
  static Optional<Body> typedBody(Webhook webhook) {
    return webhook.bodies().stream()
        .filter(body -> isJson(body.contentType()))
        .findFirst()
        .or(() -> webhook.bodies().stream().filter(Body::isForm).findFirst());
  }

  private static boolean isJson(String contentType) {
    return contentType.strip().matches("(?i)(application/json|\\*/\\*|[^;]*\\+json)\\s*(;.*)?");
  }

  private static Optional<String> contentType(EventModel event) {
    if (event.payload() instanceof Payload.Bytes bytes) {
      return Optional.of(bytes.contentType());
    }
    return typedBody(event.webhook())
        .map(body -> body.contentType().equals("*/*") ? "application/json" : body.contentType());
  }

  /** A tag is the header and the text of the body: the one whose text this body has. */
  private static String header(List<String> tags, String property, byte[] body) {
    String text = " " + Json.tree(body).path(property).asString("");
    return tags.stream()
        .filter(tag -> tag.endsWith(text))
        .findFirst()
        .map(tag -> tag.substring(0, tag.length() - text.length()))
        .orElseGet(() -> tags.get(0).split(" ")[0]);
  }
}
