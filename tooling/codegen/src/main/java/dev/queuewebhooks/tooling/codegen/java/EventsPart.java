package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition;
import dev.queuewebhooks.tooling.codegen.model.Definition.EnumDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.FormUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.MixedEnum;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ParametersDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ShapeUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.TupleDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ValueDefinition;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of the part {@code events}: the types of the bodies, and the union of all events. */
final class EventsPart {

  private final WebhookModel model;
  private final String packageName;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Set<String> eventTypes = new LinkedHashSet<>();

  EventsPart(WebhookModel model, String packageName) {
    this.model = model;
    this.packageName = packageName;
    model.definitions().forEach(definition -> definitions.put(definition.name(), definition));
    model.events().stream()
        .filter(EventModel::isTyped)
        .map(EventModel::type)
        .forEach(eventTypes::add);
  }

  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    definitions.values().forEach(definition -> files.add(file(definition)));
    if (!eventTypes.isEmpty()) {
      files.addAll(new EventUnion(model, packageName, definitions, eventTypes).files());
    }
    files.addAll(new SupportFiles(packageName, model.source()).files());
    return files;
  }

  private SourceFile file(Definition definition) {
    String source = model.source();
    List<String> interfaces =
        eventTypes.contains(definition.name()) ? List.of(EventUnion.WEBHOOK_EVENT) : List.of();
    if (definition instanceof ObjectDefinition object) {
      return type(object, "record", new RecordViews(packageName, source).view(object, interfaces));
    }
    if (definition instanceof EnumDefinition texts) {
      return type(texts, "open-enum", new EnumViews(packageName, source).view(texts, interfaces));
    }
    if (definition instanceof MixedEnum mixed) {
      return type(mixed, "mixed-enum", new EnumViews(packageName, source).view(mixed, interfaces));
    }
    if (definition instanceof TupleDefinition tuple) {
      return type(tuple, "tuple", new TupleViews(packageName, source).view(tuple, interfaces));
    }
    if (definition instanceof ValueDefinition value) {
      return type(value, "value", new ValueViews(packageName, source).view(value, interfaces));
    }
    if (definition instanceof ParametersDefinition parameters) {
      return type(
          parameters, "parameters", new ParametersViews(packageName, source).view(parameters));
    }
    if (definition instanceof TaggedUnion union) {
      TaggedUnionViews views = new TaggedUnionViews(packageName, source, definitions);
      return type(union, "tagged-union", views.view(union, interfaces));
    }
    if (definition instanceof ShapeUnion union) {
      ShapeUnionViews views = new ShapeUnionViews(packageName, source);
      return type(union, "shape-union", views.view(union, interfaces));
    }
    FormUnion union = (FormUnion) definition;
    FormUnionViews views = new FormUnionViews(packageName, source, definitions);
    return type(union, "form-union", views.view(union, interfaces));
  }

  private SourceFile type(Definition definition, String template, Object view) {
    return SourceFile.type(packageName, definition.name(), template + ".mustache", view);
  }
}
