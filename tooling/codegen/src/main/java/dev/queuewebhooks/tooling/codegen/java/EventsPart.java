package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition;
import dev.queuewebhooks.tooling.codegen.model.Definition.EnumDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.FormUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedUnion;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** The files of the part {@code events}: the types of the bodies, and the union of all events. */
final class EventsPart {

  private static final String UNKNOWN_EVENT = "UnknownEvent";
  private static final String WEBHOOK_EVENT = "WebhookEvent";

  private final WebhookModel model;
  private final String packageName;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Set<String> eventTypes = new HashSet<>();

  EventsPart(WebhookModel model, String packageName) {
    this.model = model;
    this.packageName = packageName;
    model.definitions().forEach(definition -> definitions.put(definition.name(), definition));
    model.events().stream().map(EventModel::type).forEach(eventTypes::add);
  }

  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    definitions.values().forEach(definition -> files.add(file(definition)));
    files.add(webhookEvent());
    files.add(unknownEvent());
    files.addAll(new SupportFiles(packageName, model.source()).files());
    return files;
  }

  private SourceFile file(Definition definition) {
    String source = model.source();
    if (definition instanceof ObjectDefinition object) {
      List<String> extra = eventTypes.contains(object.name()) ? List.of(WEBHOOK_EVENT) : List.of();
      return type(object, "record", new RecordViews(packageName, source).view(object, extra));
    }
    if (definition instanceof EnumDefinition texts) {
      return type(texts, "open-enum", new EnumViews(packageName, source).view(texts));
    }
    if (definition instanceof TaggedUnion union) {
      return type(
          union,
          "tagged-union",
          new TaggedUnionViews(packageName, source, definitions).view(union));
    }
    FormUnion union = (FormUnion) definition;
    return type(
        union, "form-union", new FormUnionViews(packageName, source, definitions).view(union));
  }

  private SourceFile type(Definition definition, String template, Object view) {
    return SourceFile.type(packageName, definition.name(), template + ".mustache", view);
  }

  private SourceFile webhookEvent() {
    Map<String, Definition> known = new LinkedHashMap<>(definitions);
    known.put(UNKNOWN_EVENT, unknownEventShape());
    TaggedUnion union =
        new TaggedUnion(
            WEBHOOK_EVENT,
            JsonPointer.compile("/webhooks"),
            "Any event of `" + model.title() + "`.",
            model.tagProperty(),
            model.events().stream()
                .map(event -> new TaggedBranch(event.tag(), event.type()))
                .toList(),
            UNKNOWN_EVENT);
    return SourceFile.type(
        packageName,
        WEBHOOK_EVENT,
        "tagged-union.mustache",
        new TaggedUnionViews(packageName, model.source(), known).view(union));
  }

  /** The unknown event has the tag, as every event has, so that the union can show it. */
  private ObjectDefinition unknownEventShape() {
    ObjectDefinition first = (ObjectDefinition) definitions.get(model.events().get(0).type());
    return new ObjectDefinition(
        UNKNOWN_EVENT,
        first.pointer(),
        "",
        first.properties().stream()
            .filter(property -> property.jsonName().equals(model.tagProperty()))
            .toList(),
        List.of());
  }

  /** What {@code unknown-event.mustache} shows. */
  record UnknownEventView(FileView file, String tagJson, String tagMember) {}

  private SourceFile unknownEvent() {
    Imports imports =
        new Imports().jackson("JsonAnyGetter", "JsonAnySetter", "JsonProperty", "JsonTypeInfo");
    imports.add("java.util.Map");
    imports.add("org.jspecify.annotations.Nullable");
    return SourceFile.type(
        packageName,
        UNKNOWN_EVENT,
        "unknown-event.mustache",
        new UnknownEventView(
            new FileView(packageName, model.source(), imports.sorted()),
            Literals.quoted(model.tagProperty()),
            Words.of(model.tagProperty()).memberName()));
  }
}
