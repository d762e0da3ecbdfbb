package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Response;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One webhook operation with those parts of it that decide what is generated. */
record EventSource(WebhookDocument document, Webhook webhook) {

  /** The schema of the JSON body, if there is one. */
  Optional<SchemaNode> jsonBody() {
    return json(webhook.bodies());
  }

  /** The schema of the form (application/x-www-form-urlencoded), if there is one. */
  Optional<SchemaNode> formBody() {
    return webhook.bodies().stream()
        .filter(Body::isForm)
        .map(body -> SchemaNode.at(document, body.schema()))
        .filter(schema -> !schema.json().isMissingNode())
        .findFirst();
  }

  /** The schema of the JSON body of the first successful reply that has one. */
  Optional<SchemaNode> jsonReply() {
    return webhook.responses().stream()
        .filter(response -> response.status().startsWith("2"))
        .map(Response::bodies)
        .flatMap(bodies -> json(bodies).stream())
        .findFirst();
  }

  private Optional<SchemaNode> json(List<Body> bodies) {
    return bodies.stream()
        .filter(EventSource::isJson)
        .map(body -> SchemaNode.at(document, body.schema()))
        .filter(schema -> !schema.json().isMissingNode())
        .findFirst();
  }

  static boolean isJson(Body body) {
    String type = body.contentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.endsWith("+json") || type.equals("*/*");
  }

  /** The texts that a member of the body may have, over all kinds of bodies; none if any text. */
  List<String> bodyTexts(String property) {
    return jsonBody().map(body -> texts(body, property)).orElse(List.of());
  }

  private static List<String> texts(SchemaNode body, String property) {
    ObjectShape shape = ObjectShape.of(body);
    List<SchemaNode> kinds = body.target().alternatives();
    if (!shape.properties().isEmpty() || kinds.size() < 2) {
      return shape.texts(property);
    }
    Set<String> texts = new LinkedHashSet<>();
    for (SchemaNode kind : kinds) {
      List<String> some = texts(kind, property);
      if (some.isEmpty()) {
        return List.of();
      }
      texts.addAll(some);
    }
    return List.copyOf(texts);
  }

  /** The members of the body that have texts of their own. */
  List<String> bodyTextProperties() {
    return jsonBody()
        .map(
            body ->
                body.target().alternatives().size() > 1
                    ? body.target().alternatives().get(0)
                    : body)
        .map(ObjectShape::of)
        .map(
            shape ->
                shape.properties().keySet().stream().filter(p -> !bodyTexts(p).isEmpty()).toList())
        .orElse(List.of());
  }

  /** The names of the declared headers, without those of signatures. */
  List<String> headers() {
    return webhook.parameters().stream()
        .filter(parameter -> parameter.in().equals("header"))
        .map(Parameter::name)
        .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("webhook-"))
        .toList();
  }

  /** The texts that a header may have: what its schema lists, or else its example. */
  List<String> headerTexts(String header) {
    List<String> texts = new ArrayList<>();
    for (Parameter parameter : webhook.parameters()) {
      if (parameter.in().equals("header") && parameter.name().equalsIgnoreCase(header)) {
        SchemaNode schema = SchemaNode.at(document, parameter.schema());
        SchemaNode target = schema.target();
        target.constant().ifPresent(value -> texts.add(value.asString("")));
        if (texts.isEmpty()) {
          texts.addAll(target.texts());
        }
        if (texts.isEmpty()) {
          SchemaNode declared = SchemaNode.at(document, parameter.schema().head());
          declared.text("example").or(() -> target.text("example")).ifPresent(texts::add);
        }
      }
    }
    return texts;
  }
}
