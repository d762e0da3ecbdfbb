package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One webhook operation.
 *
 * @param webhook the operation in the document
 * @param name what it is called: the webhook's key, with the method where a key has several
 * @param payload what its body is
 * @param parameters the header fields and query parameters that it declares
 * @param tags the texts that name it in a request; none where each event has a URL of its own
 * @param reply the name of the type that the receiver answers with, or null
 */
public record EventModel(
    Webhook webhook,
    String name,
    Payload payload,
    EventParameters parameters,
    List<String> tags,
    @Nullable String reply) {

  /** Whether the body is JSON of a type that the model defines. */
  public boolean isJson() {
    return payload instanceof Payload.Json;
  }

  /** The document's examples of the body, in document order. */
  public List<Example> examples() {
    return webhook.bodies().stream()
        .filter(this::isPayload)
        .findFirst()
        .map(Body::examples)
        .orElse(List.of());
  }

  private boolean isPayload(Body body) {
    if (payload instanceof Payload.Form) {
      return body.isForm();
    }
    return !isJson() || EventSource.isJson(body);
  }

  /** Whether the body is of a type that the model defines. */
  public boolean isTyped() {
    return !type().isEmpty();
  }

  /** The name of the body's type; an empty text if the body is neither JSON nor a form. */
  public String type() {
    if (payload instanceof Payload.Form form) {
      return form.type();
    }
    return payload instanceof Payload.Json json ? json.type() : "";
  }
}
