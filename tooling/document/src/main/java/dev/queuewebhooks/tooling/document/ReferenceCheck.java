package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows every {@code $ref} of a document that is in one file. */
final class ReferenceCheck {

  private final Located document;
  private final List<Finding> findings = new ArrayList<>();

  private ReferenceCheck(Located document) {
    this.document = document;
  }

  /** What is wrong with the references; nothing else can be said when one leaves the file. */
  static List<Finding> of(Located document) {
    ReferenceCheck check = new ReferenceCheck(document);
    StructureWalk.through(document.node(), check::visit);
    return check.findings;
  }

  private void visit(Kind kind, JsonPointer pointer, ObjectNode object) {
    if (kind == Kind.DOCUMENT) {
      folder(JsonPointer.compile("/webhooks"), object.path("webhooks"));
    }
    JsonNode value = object.path(Reference.FIELD);
    if (kind.section() == null || value.isMissingNode()) {
      return;
    }
    if (!value.isString()) {
      report(Rule.BROKEN_REFERENCE, pointer, "$ref is not text", "Write a reference in quotes");
      return;
    }
    Reference reference = new Reference(value.asString());
    if (!reference.isInternal()) {
      external(pointer, reference);
      return;
    }
    Optional<JsonPointer> target = reference.pointer();
    if (target.isEmpty()) {
      report(
          Rule.BROKEN_REFERENCE,
          pointer,
          "the reference '" + reference.text() + "' is not a JSON pointer",
          "Write it like '#/components/schemas/Name'");
    } else if (document.node().at(target.get()).isMissingNode()) {
      report(
          Rule.BROKEN_REFERENCE,
          pointer,
          "the reference '" + reference.text() + "' leads nowhere",
          new MissingTarget("", document.node(), target.get()).hint());
    } else {
      cycle(pointer);
    }
  }

  private void folder(JsonPointer pointer, JsonNode webhooks) {
    Reference reference = Reference.of(webhooks);
    if (reference != null) {
      external(pointer, reference);
    }
  }

  private void external(JsonPointer pointer, Reference reference) {
    report(
        Rule.EXTERNAL_REFERENCE,
        pointer,
        "the reference '" + reference.text() + "' leaves the file",
        reference.isNetwork()
            ? "Copy what it names into the document: nothing is ever fetched"
            : "Make one document of the files first: webhooks bundle");
  }

  /** Reports a cycle once: at its member that comes first by name. */
  private void cycle(JsonPointer start) {
    Set<JsonPointer> seen = new HashSet<>();
    JsonPointer place = start;
    while (seen.add(place)) {
      Reference reference = Reference.of(document.node().at(place));
      Optional<JsonPointer> next =
          reference == null || !reference.isInternal() ? Optional.empty() : reference.pointer();
      if (next.isEmpty()) {
        return;
      }
      place = next.get();
    }
    boolean first =
        seen.stream().allMatch(member -> member.toString().compareTo(start.toString()) >= 0);
    if (place.equals(start) && first) {
      report(
          Rule.REFERENCE_CYCLE,
          start,
          "this $ref leads back to itself",
          "Let one of the references in the circle be the real thing");
    }
  }

  private void report(Rule rule, JsonPointer pointer, String message, String hint) {
    JsonPointer place = pointer.appendProperty(Reference.FIELD);
    findings.add(rule.error(document.places().locate(place), pointer, message, hint));
  }
}
