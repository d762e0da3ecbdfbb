package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the choices that one schema object leaves. */
final class UnionReader {

  private final WebhookDocument document;

  UnionReader(WebhookDocument document) {
    this.document = document;
  }

  List<Union> in(Part part) {
    List<Union> unions = new ArrayList<>();
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (!part.node().path(keyword).isEmpty()) {
        unions.add(new Union(part.at(keyword), branches(part, keyword)));
      }
    }
    if (unions.isEmpty() && part.node().path("discriminator").has("mapping")) {
      unions.add(new Union(part.at("discriminator"), mapped(part)));
    }
    if (part.node().has("if")) {
      unions.add(new Union(part.at("if"), conditions(part)));
    }
    return unions;
  }

  private List<Union.Branch> branches(Part part, String keyword) {
    List<Union.Branch> branches = new ArrayList<>();
    for (int i = 0; i < part.node().path(keyword).size(); i++) {
      JsonPointer place = part.at(keyword).appendIndex(i);
      String reference = document.at(place).path("$ref").asString("");
      Optional<JsonPointer> target = document.target(reference);
      String name = target.map(UnionReader::last).orElse(name(document.at(place), i));
      List<String> tags = target.map(t -> tags(part, t)).orElse(List.of());
      for (String tag : tags) {
        branches.add(new Union.Branch(tag, List.of(place), tag(part, tag)));
      }
      if (tags.isEmpty()) {
        branches.add(new Union.Branch(name, List.of(place), Map.of()));
      }
    }
    return branches;
  }

  private static String name(JsonNode branch, int index) {
    String type = branch.path("type").asString("branch " + (index + 1));
    return branch.path("title").asString(type);
  }

  private static String last(JsonPointer pointer) {
    return pointer.last().getMatchingProperty();
  }

  /** The names of a branch in the discriminator of its union; none without a discriminator. */
  private List<String> tags(Part part, JsonPointer target) {
    JsonNode discriminator = part.node().path("discriminator");
    if (discriminator.isMissingNode() || isConstant(target, property(part))) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      if (target(entry.getValue().asString("")).filter(target::equals).isPresent()) {
        tags.add(entry.getKey());
      }
    }
    return tags.isEmpty() ? List.of(last(target)) : tags;
  }

  /** Whether a schema says itself what its tag is. */
  private boolean isConstant(JsonPointer schema, String property) {
    JsonPointer place = schema.appendProperty("properties").appendProperty(property);
    JsonNode node = document.at(document.resolve(place));
    return node.has("const") || node.has("enum");
  }

  private static String property(Part part) {
    return part.node().path("discriminator").path("propertyName").asString("");
  }

  private static Map<String, JsonNode> tag(Part part, String value) {
    return Map.of(property(part), Trees.text(value));
  }

  /** A mapping has references, or names of schemas (OpenAPI 3.1.1 section 4.8.25). */
  private Optional<JsonPointer> target(String text) {
    Optional<JsonPointer> target = document.target(text);
    return target.isPresent() ? target : document.target("#/components/schemas/" + text);
  }

  private List<Union.Branch> mapped(Part part) {
    List<Union.Branch> branches = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry :
        part.node().path("discriminator").path("mapping").properties()) {
      String tag = entry.getKey();
      target(entry.getValue().asString(""))
          .ifPresent(
              schema -> branches.add(new Union.Branch(tag, List.of(schema), tag(part, tag))));
    }
    return branches;
  }

  private static List<Union.Branch> conditions(Part part) {
    return List.of(
        new Union.Branch("if", part.places(List.of("if", "then")), Map.of()),
        new Union.Branch("else", part.places(List.of("else")), Map.of()));
  }
}
