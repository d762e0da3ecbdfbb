package dev.queuewebhooks.tooling.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The components of a bundle: those of the document itself, and those that were files. */
final class Components {

  private static final JsonPointer COMPONENTS = JsonPointer.compile("/components");

  /** The order of OpenAPI 3.1.1 section 4.8.7, for sections that the document does not have. */
  private static final List<Kind> ORDER =
      List.of(
          Kind.SCHEMA,
          Kind.RESPONSE,
          Kind.PARAMETER,
          Kind.EXAMPLE,
          Kind.REQUEST_BODY,
          Kind.HEADER,
          Kind.SECURITY_SCHEME,
          Kind.LINK,
          Kind.CALLBACK,
          Kind.PATH_ITEM);

  private final Map<Target, JsonPointer> places = new HashMap<>();
  private final Map<JsonPointer, Target> owned = new LinkedHashMap<>();
  private final Set<JsonPointer> taken = new HashSet<>();
  private final Deque<Target> waiting = new ArrayDeque<>();

  Components(Located main, ReferenceTargets targets, Path mainFile) {
    for (Kind kind : ORDER) {
      JsonPointer section = section(kind);
      for (String name : main.node().at(section).propertyNames()) {
        JsonPointer place = section.appendProperty(name);
        taken.add(place);
        JsonNode component = main.node().at(place);
        Reference reference = component.size() == 1 ? Reference.of(component) : null;
        if (reference != null && !reference.isInternal() && kind != Kind.PATH_ITEM) {
          Location location = main.at(place).child(Reference.FIELD).location();
          Target target = targets.find(kind, reference, mainFile, place, location);
          if (target != null
              && !target.file().equals(mainFile)
              && places.putIfAbsent(target, place) == null) {
            owned.put(place, target);
          }
        }
      }
    }
  }

  private static JsonPointer section(Kind kind) {
    return COMPONENTS.appendProperty(String.valueOf(kind.section()));
  }

  /** The file whose content belongs in the place of a component that is nothing but a reference. */
  @Nullable Target ownedBy(JsonPointer place) {
    return owned.get(place);
  }

  /** Where a target stands in the bundle; from now on it is a component, if it was not one yet. */
  JsonPointer placeOf(Target target) {
    JsonPointer known = places.get(target);
    if (known != null) {
      return known;
    }
    JsonPointer place = section(target.kind()).appendProperty(target.name());
    for (int i = 2; !taken.add(place); i++) {
      place = section(target.kind()).appendProperty(target.name() + "_" + i);
    }
    places.put(target, place);
    waiting.add(target);
    return place;
  }

  /** Adds the components that were files, by name, behind those that the document has. */
  Located addTo(Located document, BiFunction<Target, JsonPointer, Located> content) {
    Map<Kind, TreeMap<String, Located>> added = new HashMap<>();
    for (Target next = waiting.poll(); next != null; next = waiting.poll()) {
      JsonPointer place = placeOf(next);
      added
          .computeIfAbsent(next.kind(), kind -> new TreeMap<>())
          .put(place.last().getMatchingProperty(), content.apply(next, place));
    }
    if (added.isEmpty()) {
      return document;
    }
    MappingCopy components = new MappingCopy();
    Located own = document.at(COMPONENTS);
    components.putAll(own);
    for (Kind kind : ORDER) {
      TreeMap<String, Located> more = added.get(kind);
      if (more != null) {
        MappingCopy section = new MappingCopy();
        section.putAll(own.child(String.valueOf(kind.section())));
        more.forEach(section::put);
        components.put(String.valueOf(kind.section()), section.at(own.location()));
      }
    }
    MappingCopy copy = new MappingCopy();
    copy.putAll(document);
    copy.put("components", components.at(own.location()));
    return copy.at(document.location());
  }
}
