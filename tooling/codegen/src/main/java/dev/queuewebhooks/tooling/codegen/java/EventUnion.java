package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedUnion;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import dev.queuewebhooks.tooling.codegen.model.Property;
import dev.queuewebhooks.tooling.codegen.model.TypeUse;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** The files for the union of all events, and for events that the document does not list. */
final class EventUnion {

  static final String WEBHOOK_EVENT = "WebhookEvent";
  private static final String UNKNOWN_EVENT = "UnknownEvent";

  private final WebhookModel model;
  private final String packageName;
  private final Map<String, Definition> definitions;
  private final Set<String> eventTypes;

  EventUnion(
      WebhookModel model,
      String packageName,
      Map<String, Definition> definitions,
      Set<String> eventTypes) {
    this.model = model;
    this.packageName = packageName;
    this.definitions = definitions;
    this.eventTypes = eventTypes;
  }

  /** Whether a text in the body tells the events apart, and every body is an object that has it. */
  static boolean isTagged(WebhookModel model) {
    return model.dispatch() instanceof Dispatch.ByBody
        && model.events().stream()
            .allMatch(
                event ->
                    model.definitions().stream()
                        .filter(definition -> definition.name().equals(event.type()))
                        .allMatch(ObjectDefinition.class::isInstance));
  }

  /** The Java name of the text that every event carries; empty if they carry it differently. */
  static String commonMember(WebhookModel model) {
    if (!(model.dispatch() instanceof Dispatch.ByBody dispatch) || !isTagged(model)) {
      return "";
    }
    Set<String> types = new HashSet<>();
    model.events().forEach(event -> types.add(event.type()));
    boolean everywhere =
        model.definitions().stream()
            .filter(definition -> types.contains(definition.name()))
            .map(ObjectDefinition.class::cast)
            .flatMap(object -> object.properties().stream())
            .filter(property -> property.jsonName().equals(dispatch.property()))
            .allMatch(property -> property.required() && TaggedUnionViews.isText(property));
    return everywhere ? Words.of(dispatch.property()).memberName() : "";
  }

  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    files.add(isTagged(model) ? tagged((Dispatch.ByBody) model.dispatch()) : plain());
    if (!(model.dispatch() instanceof Dispatch.ByUrl)) {
      files.add(unknown());
    }
    return files;
  }

  private SourceFile tagged(Dispatch.ByBody dispatch) {
    TaggedUnion union =
        new TaggedUnion(
            WEBHOOK_EVENT,
            JsonPointer.compile("/webhooks"),
            "Any event of `" + model.title() + "`.",
            dispatch.property(),
            model.events().stream()
                .flatMap(event -> event.tags().stream().map(t -> new TaggedBranch(t, event.type())))
                .toList(),
            UNKNOWN_EVENT);
    Map<String, Definition> known = new LinkedHashMap<>(definitions);
    known.put(UNKNOWN_EVENT, unknownShape(dispatch.property()));
    TaggedUnionViews views = new TaggedUnionViews(packageName, model.source(), known);
    return file(WEBHOOK_EVENT, "tagged-union.mustache", views.view(union, List.of()));
  }

  /** The unknown event has the tag as every event has it, so that the union can show it. */
  private static ObjectDefinition unknownShape(String property) {
    Property tag =
        new Property(property, new TypeUse(Scalar.STRING, false), true, null, false, false, "");
    return new ObjectDefinition(
        UNKNOWN_EVENT,
        JsonPointer.empty(),
        "",
        List.of(tag),
        new TypeUse(Scalar.STRING, true),
        List.of());
  }

  /** What {@code webhook-event.mustache} shows. */
  record PlainView(FileView file, String title, String dispatch, String permits) {}

  private SourceFile plain() {
    List<String> permits = new ArrayList<>(eventTypes);
    if (!(model.dispatch() instanceof Dispatch.ByUrl)) {
      permits.add(UNKNOWN_EVENT);
    }
    return file(
        WEBHOOK_EVENT,
        "webhook-event.mustache",
        new PlainView(
            new FileView(packageName, model.source(), List.of()),
            Javadoc.code(model.title()),
            model.dispatch().description(),
            String.join(",\n        ", permits)));
  }

  /** What {@code unknown-event.mustache} shows. */
  record UnknownEventView(FileView file, String tagJson, String tagMember) {}

  private SourceFile unknown() {
    Imports imports = new Imports().jackson("JsonAnyGetter", "JsonAnySetter", "JsonTypeInfo");
    imports.add("java.util.Map");
    imports.add("org.jspecify.annotations.Nullable");
    String property = "";
    if (model.dispatch() instanceof Dispatch.ByBody dispatch) {
      property = dispatch.property();
      imports.jackson("JsonProperty");
    }
    return file(
        UNKNOWN_EVENT,
        "unknown-event.mustache",
        new UnknownEventView(
            new FileView(packageName, model.source(), imports.sorted()),
            Literals.quoted(property),
            property.isEmpty() ? "" : Words.of(property).memberName()));
  }

  private SourceFile file(String typeName, String template, Object view) {
    return SourceFile.type(packageName, typeName, template, view);
  }
}
