package dev.queuewebhooks.tooling.document;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonPointer;

/**
 * The schemas of a document, ready for use. The whole document is one resource, so every reference
 * in it is resolved inside of it.
 */
final class Schemas {

  private static final String DOCUMENT_ID = "urn:webhooks:document";

  private final WebhookDocument document;
  private final Schema root;
  private final Map<JsonPointer, Schema> bodies = new HashMap<>();
  private final Map<JsonPointer, Schema> others = new ConcurrentHashMap<>();
  private final Set<JsonPointer> known = new HashSet<>();
  private final Findings findings = new Findings();

  private Schemas(WebhookDocument document) {
    this.document = document;
    // Preloading would follow references without end; they are all visited one by one instead.
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).preloadSchema(false).build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getOpenApi31()).formats(IntegerFormat.all()).build(),
            builder ->
                builder
                    .schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemaRegistryConfig(config));
    this.root =
        registry.getSchema(SchemaLocation.of(DOCUMENT_ID), MappingReferences.of(document.root()));
  }

  /**
   * The schemas of a document; those of all JSON bodies are ready.
   *
   * @throws DocumentException when one of them, or one that it refers to, cannot be used
   */
  static Schemas of(WebhookDocument document) {
    Schemas schemas = start(document);
    schemas.findings.addAll(EndlessSchemas.in(document));
    for (Webhook webhook : document.webhooks()) {
      PayloadValidator.structuredBody(webhook)
          .map(Body::schema)
          .filter(pointer -> !document.at(pointer).isMissingNode())
          .ifPresent(schemas::addBody);
    }
    schemas.findings.throwIfAny();
    return schemas;
  }

  private static Schemas start(WebhookDocument document) {
    try {
      return new Schemas(document);
    } catch (SchemaException e) { // a keyword of JSON Schema at the top of the document
      throw new DocumentException(List.of(unusable(document, JsonPointer.empty(), e)));
    }
  }

  /** The schema of a body that is JSON or a form; empty when it has none. */
  Optional<Schema> body(JsonPointer pointer) {
    return Optional.ofNullable(bodies.get(pointer));
  }

  /**
   * Any schema of the document.
   *
   * @throws DocumentException when it cannot be used
   */
  Schema at(JsonPointer pointer) {
    Schema body = bodies.get(pointer);
    try {
      return body == null ? others.computeIfAbsent(pointer, this::schema) : body;
    } catch (SchemaException e) {
      throw new DocumentException(List.of(unusable(document, pointer, e)));
    }
  }

  private Schema schema(JsonPointer pointer) {
    String location = DOCUMENT_ID + Reference.to(pointer);
    return root.getRefSchema(SchemaLocation.of(location).getFragment());
  }

  private static Finding unusable(
      WebhookDocument document, JsonPointer pointer, SchemaException e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return Rule.UNUSABLE_SCHEMA.error(
        document.locate(pointer), pointer, "this schema cannot be used: " + reason, "Correct it");
  }

  private void addBody(JsonPointer body) {
    Deque<JsonPointer> waiting = new ArrayDeque<>();
    waiting.add(body);
    for (JsonPointer next = waiting.poll(); next != null; next = waiting.poll()) {
      if (known.add(next)) {
        compile(body, next);
        StructureWalk.from(
            Kind.SCHEMA,
            next,
            document.at(next),
            (kind, pointer, object) -> {
              Reference reference = Reference.of(object);
              if (kind == Kind.SCHEMA && reference != null) {
                reference.pointer().ifPresent(waiting::add);
              }
            });
      }
    }
  }

  private void compile(JsonPointer body, JsonPointer pointer) {
    try {
      Schema schema = schema(pointer);
      if (pointer.equals(body)) {
        bodies.put(body, schema);
      }
    } catch (SchemaException e) {
      findings.add(unusable(document, pointer, e));
    }
  }
}
