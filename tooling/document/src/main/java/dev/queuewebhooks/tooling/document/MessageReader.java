package dev.queuewebhooks.tooling.document;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads what a request and its answers consist of: parameters, headers, bodies, examples. */
final class MessageReader {

  private final JsonNode root;
  private final References references;

  MessageReader(JsonNode root, References references) {
    this.root = root;
    this.references = references;
  }

  /** Adds the parameters of a path item or operation; a later one replaces its namesake. */
  void parameters(
      JsonPointer owner,
      @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> parameters,
      Map<String, Parameter> all) {
    JsonPointer list = owner.appendProperty("parameters");
    for (int i = 0; i < root.at(list).size(); i++) {
      JsonPointer pointer = references.resolve(list.appendIndex(i));
      String name = root.at(pointer).path("name").asString("");
      String in = root.at(pointer).path("in").asString("");
      for (var parameter : orEmpty(parameters)) {
        if (name.equals(parameter.getName()) && in.equals(parameter.getIn())) {
          boolean required = Boolean.TRUE.equals(parameter.getRequired());
          all.put(
              in + ":" + name,
              new Parameter(name, in, required, parameter.getDescription(), schema(pointer)));
        }
      }
    }
  }

  /** Where the schema of a parameter or header stands, which may be below {@code content}. */
  private JsonPointer schema(JsonPointer owner) {
    for (String contentType : root.at(owner).path("content").propertyNames()) {
      return owner.appendProperty("content").appendProperty(contentType).appendProperty("schema");
    }
    return owner.appendProperty("schema");
  }

  List<Body> requestBodies(JsonPointer operation, @Nullable RequestBody body) {
    if (body == null) {
      return List.of();
    }
    JsonPointer pointer = references.resolve(operation.appendProperty("requestBody"));
    return bodies(pointer, Boolean.TRUE.equals(body.getRequired()), body.getContent());
  }

  List<Response> responses(JsonPointer operation, @Nullable Map<String, ApiResponse> responses) {
    List<Response> all = new ArrayList<>();
    JsonPointer map = operation.appendProperty("responses");
    for (String status : root.at(map).propertyNames()) {
      ApiResponse response = WebhookReader.orEmpty(responses).get(status);
      if (response != null) {
        JsonPointer pointer = references.resolve(map.appendProperty(status));
        all.add(
            new Response(
                status,
                response.getDescription(),
                headers(pointer, response.getHeaders()),
                bodies(pointer, false, response.getContent())));
      }
    }
    return List.copyOf(all);
  }

  private List<Parameter> headers(JsonPointer owner, @Nullable Map<String, Header> headers) {
    List<Parameter> all = new ArrayList<>();
    JsonPointer map = owner.appendProperty("headers");
    for (String name : root.at(map).propertyNames()) {
      Header header = WebhookReader.orEmpty(headers).get(name);
      if (header != null) {
        JsonPointer schema = schema(references.resolve(map.appendProperty(name)));
        boolean required = Boolean.TRUE.equals(header.getRequired());
        all.add(new Parameter(name, "header", required, header.getDescription(), schema));
      }
    }
    return List.copyOf(all);
  }

  private List<Body> bodies(
      JsonPointer owner, boolean required, @Nullable Map<String, MediaType> content) {
    List<Body> all = new ArrayList<>();
    JsonPointer map = owner.appendProperty("content");
    for (String contentType : root.at(map).propertyNames()) {
      MediaType mediaType = WebhookReader.orEmpty(content).get(contentType);
      if (mediaType != null) {
        JsonPointer pointer = map.appendProperty(contentType);
        List<Example> examples = examples(pointer, mediaType);
        all.add(new Body(contentType, required, pointer.appendProperty("schema"), examples));
      }
    }
    return List.copyOf(all);
  }

  private List<Example> examples(JsonPointer mediaType, MediaType model) {
    List<Example> all = new ArrayList<>();
    JsonNode single = root.at(mediaType.appendProperty("example"));
    if (!single.isMissingNode()) {
      all.add(new Example("example", null, single));
    }
    JsonPointer map = mediaType.appendProperty("examples");
    for (String name : root.at(map).propertyNames()) {
      var example = WebhookReader.orEmpty(model.getExamples()).get(name);
      JsonPointer pointer = references.resolve(map.appendProperty(name));
      JsonNode value = root.at(pointer).path("value");
      if (example != null && !value.isMissingNode()) {
        all.add(new Example(name, example.getSummary(), value));
      }
    }
    return List.copyOf(all);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
