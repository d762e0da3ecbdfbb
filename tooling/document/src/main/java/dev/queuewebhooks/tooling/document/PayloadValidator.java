package dev.queuewebhooks.tooling.document;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks payloads against the schemas of a document, by the rules of OpenAPI 3.1 and JSON Schema
 * 2020-12, with formats asserted. Immutable and safe for use by several threads. Nothing is ever
 * fetched from a network.
 */
public final class PayloadValidator {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Schemas schemas;
  private final EventIdentity identity;
  private final @Nullable AlternateEnvelope alternative;

  private PayloadValidator(
      Schemas schemas, EventIdentity identity, @Nullable AlternateEnvelope alternative) {
    this.schemas = schemas;
    this.identity = identity;
    this.alternative = alternative;
  }

  /**
   * A validator for all webhooks of a document: for what senders may emit.
   *
   * @throws DocumentException when a schema cannot be used
   */
  public static PayloadValidator of(WebhookDocument document) {
    return new PayloadValidator(Schemas.of(document), EventIdentity.of(document), null);
  }

  /**
   * A validator for all webhooks of a document: for what receivers accept, which is what senders
   * may emit and the {@linkplain WebhookDocument#alternateEnvelope() alternate form} of it.
   *
   * @throws DocumentException when a schema cannot be used
   */
  public static PayloadValidator ofReceived(WebhookDocument document) {
    return new PayloadValidator(
        Schemas.of(document),
        EventIdentity.of(document),
        document.alternateEnvelope().orElse(null));
  }

  /** The first body that carries JSON; empty when there is none. */
  public static Optional<Body> jsonBody(Webhook webhook) {
    return webhook.bodies().stream().filter(Body::isJson).findFirst();
  }

  /** The body that has a schema to check: the first that is JSON, or else the first form. */
  static Optional<Body> structuredBody(Webhook webhook) {
    return jsonBody(webhook).or(() -> webhook.bodies().stream().filter(Body::isForm).findFirst());
  }

  /**
   * Checks the bytes of a payload.
   *
   * @param webhook one of the document's
   * @param payload JSON in UTF-8; for an event that is sent as a form only, an object of its fields
   * @return what is wrong; empty when the payload is valid
   */
  public List<Violation> validate(Webhook webhook, byte[] payload) {
    try {
      return validate(webhook, JSON.readTree(payload));
    } catch (JacksonException e) {
      return List.of(new Violation(JsonPointer.empty(), notJson(e)));
    }
  }

  /**
   * Checks a payload.
   *
   * @param webhook one of the document's
   * @return what is wrong; empty when the payload is valid
   */
  public List<Violation> validate(Webhook webhook, JsonNode payload) {
    if (payload.isMissingNode()) {
      return List.of(new Violation(JsonPointer.empty(), "there is nothing in this payload"));
    }
    Optional<Schema> schema = structuredBody(webhook).flatMap(body -> schemas.body(body.schema()));
    if (schema.isEmpty()) {
      String message = "the document has no schema for a body of this event that is JSON or a form";
      return List.of(new Violation(JsonPointer.empty(), message));
    }
    return validate(schema.get(), canonical(payload));
  }

  private JsonNode canonical(JsonNode payload) {
    return alternative == null ? payload : alternative.undo(payload);
  }

  /**
   * Checks a value against any schema of the document, such as that of a header.
   *
   * @param schema the place of the schema
   * @return what is wrong; empty when the value is valid
   * @throws DocumentException when there is no schema that can be used
   */
  public List<Violation> validate(JsonPointer schema, JsonNode value) {
    return validate(schemas.at(schema), value);
  }

  /**
   * Whether a value is valid by any schema of the document; quicker than to ask what is wrong.
   *
   * @param schema the place of the schema
   * @throws DocumentException when there is no schema that can be used
   */
  public boolean isValid(JsonPointer schema, JsonNode value) {
    return schemas.at(schema).validate(value, OutputFormat.BOOLEAN);
  }

  private static List<Violation> validate(Schema schema, JsonNode value) {
    List<Problem> problems = schema.validate(value).stream().map(Problem::of).toList();
    return UnionReduction.reduce(problems).stream().map(Problem::violation).distinct().toList();
  }

  /**
   * Finds out which event a payload is, and checks it.
   *
   * @param payload JSON in UTF-8
   */
  public Verdict check(byte[] payload) {
    try {
      return check(JSON.readTree(payload));
    } catch (JacksonException e) {
      return new Verdict(null, List.of(new Violation(JsonPointer.empty(), notJson(e))));
    }
  }

  /** Finds out which event a payload is, and checks it. */
  public Verdict check(JsonNode payload) {
    return identify(payload)
        .map(webhook -> new Verdict(webhook, validate(webhook, payload)))
        .orElseGet(() -> new Verdict(null, List.of(identity.expectation(canonical(payload)))));
  }

  /**
   * Finds out which event a payload is, by the constants that the schemas ask for.
   *
   * @return the webhook; empty when none of them, or more than one, comes into question
   */
  public Optional<Webhook> identify(JsonNode payload) {
    List<Webhook> candidates = identity.candidates(canonical(payload));
    if (candidates.size() <= 1) {
      return candidates.stream().findFirst();
    }
    List<Webhook> valid =
        candidates.stream().filter(webhook -> validate(webhook, payload).isEmpty()).toList();
    return valid.size() == 1 ? Optional.of(valid.get(0)) : Optional.empty();
  }

  /** Where the text stops being JSON, without quoting it. */
  private static String notJson(JacksonException e) {
    boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
    TokenStreamLocation at = e.getLocation();
    return (twice ? "a field stands twice in an object" : "this is not JSON")
        + (at == null || at.getLineNr() < 1
            ? ""
            : ", see line " + at.getLineNr() + ", column " + at.getColumnNr());
  }
}
