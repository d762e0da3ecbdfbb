package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the request that brings an event, as its sender would send it. */
public final class RequestFor {

  private RequestFor() {}

  /**
   * The request of an event, without a signature.
   *
   * @param body what a body that is read as a class is as JSON; otherwise the body
   */
  public static WebhookRequest of(
      EventModel event, Dispatch dispatch, byte[] body, JsonCodec codec) {
    RequestHeaders headers = RequestHeaders.of(headers(event, dispatch, body));
    return new WebhookRequest(event.webhook().method(), headers, content(event, body, codec))
        .withQuery(query(event));
  }

  /** The query of its URL, encoded. */
  public static String query(EventModel event) {
    return new SampleParameters(event.parameters()).query();
  }

  /** The bytes that are sent: a form is made of the JSON that it stands for. */
  public static byte[] content(EventModel event, byte[] body, JsonCodec codec) {
    return event.payload() instanceof Payload.Form form
        ? FormBytes.of(form.layout(), body, codec)
        : body;
  }

  /** Its header fields: the declared ones, the content type, and what says which event it is. */
  public static Map<String, List<String>> headers(
      EventModel event, Dispatch dispatch, byte[] body) {
    SampleParameters parameters = new SampleParameters(event.parameters());
    Map<String, List<String>> headers = new LinkedHashMap<>(parameters.headers());
    contentType(event).ifPresent(type -> headers.put("content-type", List.of(type)));
    if (dispatch instanceof Dispatch.ByHeader by) {
      headers.put(by.header(), List.of(event.tags().get(0)));
    } else if (dispatch instanceof Dispatch.ByHeaderAndBody by) {
      headers.put(by.header(), List.of(header(event.tags(), by.property(), body)));
    }
    return headers;
  }

  /** The body that generated code reads as a class: JSON, or else a form. */
  static Optional<Body> typedBody(Webhook webhook) {
    return webhook.bodies().stream()
        .filter(body -> isJson(body.contentType()))
        .findFirst()
        .or(() -> webhook.bodies().stream().filter(Body::isForm).findFirst());
  }

  /** The body that generated code writes as the answer: that of the first successful reply. */
  static Optional<Body> jsonAnswer(WebhookDocument document, Webhook webhook) {
    return webhook.responses().stream()
        .filter(response -> response.status().startsWith("2"))
        .flatMap(response -> response.bodies().stream())
        .filter(body -> isJson(body.contentType()))
        .filter(body -> !document.at(body.schema()).isMissingNode())
        .findFirst();
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
