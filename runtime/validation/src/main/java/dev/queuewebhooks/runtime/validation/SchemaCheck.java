package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.Schema;
import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks bodies against JSON Schemas 2020-12, one for each event, with formats asserted. The schema
 * of an event is in {@code EVENT.schema.json}, as the build of a document publishes it: it refers
 * to nothing outside of itself, and nothing is ever fetched.
 *
 * <p>Immutable but for the schemas that are kept once read, and safe to share.
 */
public final class SchemaCheck implements PayloadCheck {
  private final SchemaFiles files;
  private final Map<String, String> schemaNames;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private SchemaCheck(SchemaFiles files, Map<String, String> schemaNames) {
    this.files = files;
    this.schemaNames = Map.copyOf(schemaNames);
  }

  /**
   * A check by the schemas in a folder on the class path, as seen by the class loader of this
   * class.
   *
   * @param folder for example {@code META-INF/webhooks/schemas}
   */
  public static SchemaCheck fromClassPath(String folder) {
    return new SchemaCheck(new SchemaFiles.OnClassPath(folder), Map.of());
  }

  /** A check by the schemas in a folder. */
  public static SchemaCheck fromFolder(Path folder) {
    return new SchemaCheck(new SchemaFiles.InFolder(folder), Map.of());
  }

  /**
   * The same check, for an event that is called otherwise in requests than in the document.
   *
   * @param event the name of the event in requests, for example {@code AUTHORISATION}
   * @param webhook the name of its schema, for example {@code /AUTHORISATION}
   */
  public SchemaCheck with(String event, String webhook) {
    Map<String, String> names = new HashMap<>(schemaNames);
    names.put(event, webhook);
    return new SchemaCheck(files, names);
  }

  /**
   * Reads the schemas of these events.
   *
   * @throws IllegalStateException when one of them is not there or cannot be used
   */
  @Override
  public void expect(Set<String> events) {
    events.forEach(this::schema);
  }

  /**
   * {@inheritDoc}
   *
   * @return at most 20; of a union, what is wrong by the branch that comes closest
   * @throws InvalidJsonException when the body is not one JSON document, or nested too deeply or
   *     too long in a part
   */
  @Override
  public List<String> violations(String event, byte[] body) {
    return Validation.violations(schema(event), BodyTree.read(body));
  }

  private Schema schema(String event) {
    return schemas.computeIfAbsent(event, name -> files.read(schemaNames.getOrDefault(name, name)));
  }
}
