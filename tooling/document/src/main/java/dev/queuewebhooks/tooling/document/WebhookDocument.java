package dev.queuewebhooks.tooling.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document with webhooks, all of it in one file (see {@link Bundler} for several).
 * Immutable, as long as nobody changes the tree that {@link #root()} returns. Nothing is ever
 * fetched from a network.
 */
public final class WebhookDocument {

  private final Path file;
  private final Located tree;
  private final References references;
  private final List<Webhook> webhooks;

  private WebhookDocument(Path file, Located tree) {
    this.file = file;
    this.tree = tree;
    this.references = new References(tree.node());
    this.webhooks = DocumentCheck.webhooks(tree);
  }

  /**
   * Reads and checks a document.
   *
   * @param file YAML, or JSON when its name ends with {@code .json} or its first character is an
   *     opening brace
   * @throws DocumentException with everything that is wrong, sorted by place
   */
  public static WebhookDocument read(Path file) {
    try {
      return of(file, SourceFile.read(file, SourceFile.shown(file)));
    } catch (SourceException e) {
      throw new DocumentException(List.of(e.finding()));
    }
  }

  /**
   * Reads and checks a document that does not come from a file of its own.
   *
   * @param name stands for the file in findings, and says by its ending how to read the content
   * @param content the document as UTF-8 text
   * @throws DocumentException with everything that is wrong, sorted by place
   */
  public static WebhookDocument parse(String name, byte[] content) {
    try {
      return of(Path.of(name), SourceFile.parse(name, content));
    } catch (SourceException e) {
      throw new DocumentException(List.of(e.finding()));
    }
  }

  static WebhookDocument of(Path file, Located tree) {
    return new WebhookDocument(file, tree);
  }

  /** Where the document was read from, as given. */
  public Path file() {
    return file;
  }

  /** The title of the API. */
  public String title() {
    return tree.node().path("info").path("title").asString();
  }

  /** The version of the API. */
  public String version() {
    return tree.node().path("info").path("version").asString();
  }

  /** The version of the specification that the document follows, for example {@code 3.1.0}. */
  public String openapi() {
    return tree.node().path("openapi").asString();
  }

  /**
   * The document as it was written: numbers with all their digits, text that looks like a date
   * still text. Must not be changed.
   */
  public ObjectNode root() {
    return tree.node() instanceof ObjectNode root ? root : JsonNodeFactory.instance.objectNode();
  }

  /** The value at a place; a missing node when nothing is there. */
  public JsonNode at(JsonPointer pointer) {
    return tree.node().at(pointer);
  }

  /**
   * Follows a {@code $ref}, and whatever that one refers to, to the place of the real thing. The
   * same place when no {@code $ref} stands there.
   */
  public JsonPointer resolve(JsonPointer pointer) {
    return references.resolve(pointer);
  }

  /**
   * Where a reference leads, in one step.
   *
   * @param reference the text of a {@code $ref}, for example {@code #/components/schemas/Name}
   * @return empty when it leaves the document or leads nowhere
   */
  public Optional<JsonPointer> target(String reference) {
    Reference text = new Reference(reference);
    return text.isInternal()
        ? text.pointer().filter(pointer -> !at(pointer).isMissingNode())
        : Optional.empty();
  }

  /**
   * Visits a schema and all schemas that are written in it, each before those in it. Follows no
   * {@code $ref}; leaves out the schemas {@code true} and {@code false}.
   *
   * @param schema the place of a schema
   */
  public void forEachSchema(JsonPointer schema, BiConsumer<JsonPointer, ObjectNode> visitor) {
    StructureWalk.from(
        Kind.SCHEMA, schema, at(schema), (kind, place, node) -> visitor.accept(place, node));
  }

  /** The file and line of a place, or of what surrounds it when the place itself does not exist. */
  public Location locate(JsonPointer pointer) {
    return tree.places().locate(pointer);
  }

  /** The form of the bodies that receivers accept besides the one that the schemas describe. */
  public Optional<AlternateEnvelope> alternateEnvelope() {
    return Optional.ofNullable(AlternateEnvelope.of(root()));
  }

  /** One for each name and method below {@code webhooks}, in document order; never empty. */
  public List<Webhook> webhooks() {
    return webhooks;
  }
}
