package dev.queuewebhooks.tooling.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Puts a document together from its files, and keeps for each part the place where it was written.
 */
final class Assembly {

  private final SourceFiles files;
  private final Findings findings;
  private final ReferenceTargets targets;
  private final Components components;
  private final Set<Target> beingWritten = new HashSet<>();

  Assembly(SourceFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
    this.targets = new ReferenceTargets(files, findings);
    this.components = new Components(files.tree(files.main()), targets, files.main());
  }

  /** The whole document; whatever could not be found is a finding and left as it was. */
  Located document() {
    Located main = files.tree(files.main());
    Origin origin = new Origin(files.main(), JsonPointer.empty(), JsonPointer.empty());
    Located copy = object(Kind.DOCUMENT, main, JsonPointer.empty(), origin);
    return components.addTo(copy, this::component);
  }

  private Located component(Target target, JsonPointer place) {
    Located content = files.tree(target.file()).at(target.pointer());
    Origin origin = new Origin(target.file(), target.pointer(), place);
    return object(target.kind(), content, target.pointer(), origin);
  }

  private Located object(Kind kind, Located tree, JsonPointer pointer, Origin origin) {
    if (!tree.node().isObject()) {
      return tree;
    }
    Reference reference = kind.section() == null ? null : Reference.of(tree.node());
    if (kind == Kind.PATH_ITEM && reference != null && !reference.isInternal()) {
      return writtenOut(reference, tree, pointer, origin);
    }
    MappingCopy copy = new MappingCopy();
    for (Map.Entry<String, JsonNode> field : tree.node().properties()) {
      String name = field.getKey();
      Located value = tree.child(name);
      JsonPointer below = pointer.appendProperty(name);
      Kind.Shape shape = kind.field(name);
      if (reference != null && name.equals(Reference.FIELD)) {
        copy.putText(name, rewritten(kind, reference, pointer, origin, value), value.location());
      } else if (kind == Kind.DOCUMENT && name.equals("webhooks")) {
        copy.put(name, webhooks(value, below, origin));
      } else if (shape != null) {
        copy.put(name, below(kind, shape, value, below, origin));
      } else if (kind == Kind.EXAMPLE && name.equals("value")) {
        copy.put(name, exampleValue(value, below, origin));
      } else if (kind == Kind.SCHEMA && name.equals("discriminator")) {
        copy.put(name, discriminator(value, below, origin));
      } else {
        copy.put(name, value);
      }
    }
    return copy.at(tree.location());
  }

  private Located below(
      Kind owner, Kind.Shape shape, Located tree, JsonPointer pointer, Origin origin) {
    if (shape.form() == Kind.Form.ONE) {
      return object(shape.kind(), tree, pointer, origin);
    } else if (shape.form() == Kind.Form.MAP && tree.node().isObject()) {
      MappingCopy copy = new MappingCopy();
      for (String name : tree.node().propertyNames()) {
        JsonPointer below = pointer.appendProperty(name);
        Located value = tree.child(name);
        Target own = owner == Kind.COMPONENTS ? components.ownedBy(below) : null;
        copy.put(
            name, own == null ? object(shape.kind(), value, below, origin) : component(own, below));
      }
      return copy.at(tree.location());
    } else if (shape.form() == Kind.Form.LIST && tree.node().isArray()) {
      return list(shape.kind(), tree, pointer, origin);
    }
    return tree;
  }

  private Located list(Kind kind, Located tree, JsonPointer pointer, Origin origin) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode();
    Map<String, Places> places = new HashMap<>();
    for (int i = 0; i < tree.node().size(); i++) {
      JsonPointer below = JsonPointer.empty().appendIndex(i);
      Located item = object(kind, tree.at(below), pointer.append(below), origin);
      copy.add(item.node());
      places.put(Integer.toString(i), item.places());
    }
    return new Located(copy, new Places(tree.location(), places));
  }

  /** A path item in the place of the reference to it; what stands beside the reference wins. */
  private Located writtenOut(
      Reference reference, Located tree, JsonPointer pointer, Origin origin) {
    Located text = tree.child(Reference.FIELD);
    Target target =
        targets.find(Kind.PATH_ITEM, reference, origin.file(), pointer, text.location());
    if (target == null) {
      return tree;
    }
    JsonPointer place = origin.bundled(pointer);
    if (!beingWritten.add(target)) {
      findings.add(
          Rule.REFERENCE_CYCLE.error(
              text.location(),
              pointer,
              "this $ref leads back to itself",
              "Let one of the references in the circle be the real thing"));
      return tree;
    }
    MappingCopy copy = new MappingCopy();
    copy.putAll(component(target, place));
    beingWritten.remove(target);
    MappingCopy beside = new MappingCopy();
    for (String name : tree.node().propertyNames()) {
      if (!name.equals(Reference.FIELD)) {
        beside.put(name, tree.child(name));
      }
    }
    copy.putAll(object(Kind.PATH_ITEM, beside.at(tree.location()), pointer, origin));
    return copy.at(tree.location());
  }

  private String rewritten(
      Kind kind, Reference reference, JsonPointer pointer, Origin origin, Located text) {
    boolean inMain = origin.file().equals(files.main());
    if (inMain && reference.isInternal()) {
      return reference.text();
    }
    Target target = targets.find(kind, reference, origin.file(), pointer, text.location());
    if (target == null) {
      return reference.text();
    }
    if (target.file().equals(files.main())) {
      return Reference.to(target.pointer());
    }
    JsonPointer here = origin.contains(target);
    return Reference.to(here != null ? here : components.placeOf(target));
  }

  private Located exampleValue(Located tree, JsonPointer pointer, Origin origin) {
    Reference reference = tree.node().size() == 1 ? Reference.of(tree.node()) : null;
    if (reference == null || reference.isInternal() || !reference.isDocument()) {
      return tree;
    }
    Location location = tree.child(Reference.FIELD).location();
    Target target = targets.find(Kind.EXAMPLE, reference, origin.file(), pointer, location);
    return target == null ? tree : files.tree(target.file()).at(target.pointer());
  }

  private Located discriminator(Located tree, JsonPointer pointer, Origin origin) {
    Located mapping = tree.child("mapping");
    if (!mapping.node().isObject()) {
      return tree;
    }
    MappingCopy values = new MappingCopy();
    for (Map.Entry<String, JsonNode> entry : mapping.node().properties()) {
      Located value = mapping.child(entry.getKey());
      String text = entry.getValue().asString("");
      Reference reference = new Reference(text);
      String rewritten =
          text.contains("#") || reference.isDocument() // and not just the name of a schema
              ? rewritten(Kind.SCHEMA, reference, pointer, origin, value)
              : text;
      values.putText(entry.getKey(), rewritten, value.location());
    }
    MappingCopy copy = new MappingCopy();
    copy.putAll(tree);
    copy.put("mapping", values.at(mapping.location()));
    return copy.at(tree.location());
  }

  private Located webhooks(Located tree, JsonPointer pointer, Origin origin) {
    Reference reference = Reference.of(tree.node());
    if (reference == null) {
      return below(
          Kind.DOCUMENT, new Kind.Shape(Kind.PATH_ITEM, Kind.Form.MAP), tree, pointer, origin);
    }
    MappingCopy copy = new MappingCopy();
    Location location = tree.child(Reference.FIELD).location();
    for (Map.Entry<String, @Nullable Target> entry :
        targets.webhooks(reference, origin.file(), pointer, location).entrySet()) {
      JsonPointer place = pointer.appendProperty(entry.getKey());
      Target target = entry.getValue();
      if (target != null) {
        copy.put(entry.getKey(), component(target, place));
      }
    }
    for (String name : tree.node().propertyNames()) {
      JsonPointer below = pointer.appendProperty(name);
      if (copy.has(name)) {
        findings.add(
            Rule.FOLDER_REFERENCE.error(
                tree.child(name).location(),
                below,
                "the webhook '" + name + "' is also a file in the folder " + reference.text(),
                "Keep one of the two"));
      } else if (!name.equals(Reference.FIELD)) {
        copy.put(name, object(Kind.PATH_ITEM, tree.child(name), below, origin));
      }
    }
    return copy.at(tree.location());
  }
}
