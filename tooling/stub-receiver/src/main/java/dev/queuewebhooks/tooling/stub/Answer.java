package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.Response;
import dev.queuewebhooks.tooling.document.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is answered, unless the path asks for something else.
 *
 * @param body empty when there is none
 */
record Answer(int status, Map<String, String> headers, String body) {

  /** The first success that the document declares for an event, with its example; or else 204. */
  static Answer success(Optional<Webhook> webhook) {
    return webhook
        .flatMap(
            event ->
                event.responses().stream()
                    .filter(response -> response.status().matches("2[0-9]{2}"))
                    .findFirst())
        .map(Answer::declared)
        .orElse(new Answer(DeliveryVerdict.ACCEPTED.status(), Map.of(), ""));
  }

  private static Answer declared(Response response) {
    int status = Integer.parseInt(response.status());
    for (Body body : response.bodies()) {
      if (body.isJson() && !body.examples().isEmpty()) {
        Example example = body.examples().get(0);
        return new Answer(
            status, Map.of("Content-Type", body.contentType()), example.value().toString());
      }
    }
    return new Answer(status, Map.of(), "");
  }

  /** An error with its reasons, as problem details (RFC 9457). */
  static Answer problem(int status, String title, List<String> problems) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    // The type about:blank says that the status tells what kind it is (RFC 9457, section 4.2.1).
    problem.put("type", "about:blank").put("title", title).put("status", status);
    problem.put("detail", String.join("; ", problems));
    if (problems.size() > 1) {
      ArrayNode errors = problem.putArray("errors");
      problems.forEach(errors::add);
    }
    return new Answer(
        status, Map.of("Content-Type", "application/problem+json"), problem.toString());
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  ResponseDefinitionBuilder toWireMock() {
    ResponseDefinitionBuilder response = new ResponseDefinitionBuilder().withStatus(status);
    headers.forEach(response::withHeader);
    return body.isEmpty() ? response : response.withBody(body.getBytes(StandardCharsets.UTF_8));
  }
}
