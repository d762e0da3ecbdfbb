package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.List;

/** Everything that is asked of a document before anybody may use it. */
final class DocumentCheck {

  private DocumentCheck() {}

  /**
   * The document as a model.
   *
   * @throws DocumentException with all findings, sorted by place
   */
  static List<Webhook> webhooks(Located document) {
    Findings findings = new Findings();
    findings.addAll(FirstLook.at(document));
    findings.throwIfAny();
    findings.addAll(ReferenceCheck.of(document));
    if (findings.has(Rule.EXTERNAL_REFERENCE)) {
      findings.throwIfAny(); // Swagger Parser never sees such a document
    }
    findings.addAll(OperationIds.check(document));
    findings.addAll(FirstLook.operations(document));
    AlternateEnvelope.check(document).ifPresent(findings::add);
    SwaggerModel model = SwaggerModel.of(document.node());
    SwaggerMessage messages = new SwaggerMessage(document);
    model.messages().forEach(text -> messages.finding(text).ifPresent(findings::add));
    if (model.openapi() == null && findings.isEmpty()) {
      findings.add(
          Rule.OPENAPI_STRUCTURE.error(
              document.location(),
              "Swagger Parser cannot read the document",
              "Check its structure"));
    }
    findings.throwIfAny();
    return model.openapi() == null
        ? new ArrayList<>()
        : WebhookReader.read(document.node(), model.openapi());
  }
}
