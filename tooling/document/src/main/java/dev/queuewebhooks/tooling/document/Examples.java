package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Checks the examples of a document against their schemas. */
final class Examples {

  private Examples() {}

  static List<Finding> check(WebhookDocument document, PayloadValidator validator) {
    List<Finding> findings = new ArrayList<>();
    for (Webhook webhook : document.webhooks()) {
      PayloadValidator.jsonBody(webhook)
          .ifPresent(
              body -> {
                for (Example example : body.examples()) {
                  JsonPointer place = place(document, body, example);
                  for (Violation violation : validator.validate(webhook, example.value())) {
                    findings.add(finding(document, webhook, example, place, violation));
                  }
                }
              });
    }
    return findings;
  }

  private static JsonPointer place(WebhookDocument document, Body body, Example example) {
    JsonPointer mediaType = body.schema().head();
    JsonPointer named =
        document.resolve(mediaType.appendProperty("examples").appendProperty(example.name()));
    return document.at(named).isMissingNode()
        ? mediaType.appendProperty("example")
        : named.appendProperty("value");
  }

  private static Finding finding(
      WebhookDocument document,
      Webhook webhook,
      Example example,
      JsonPointer place,
      Violation violation) {
    return Rule.INVALID_EXAMPLE.error(
        document.locate(place.append(violation.pointer())),
        violation.pointer(),
        "the example '"
            + example.name()
            + "' of "
            + webhook.name()
            + " does not fit its schema: "
            + violation.message(),
        "Correct the example or the schema");
  }
}
