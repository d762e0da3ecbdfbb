package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** A document with one schema, and what is made of it. */
record Parcels(WebhookDocument document, PayloadValidator validator, PayloadMaker maker) {

  private static final JsonPointer PARCEL = JsonPointer.compile("/components/schemas/Parcel");

  /**
   * A document.
   *
   * @param schemas what stands below {@code components/schemas}, as YAML; one is called Parcel
   */
  static Parcels with(String schemas) {
    String text =
        """
        openapi: 3.1.0
        info: {title: Parcels, version: '1'}
        webhooks:
          parcel.sent:
            post:
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}
              responses: {'204': {description: Taken over.}}
        components:
          schemas:
        """
            + schemas.indent(4);
    WebhookDocument document =
        WebhookDocument.parse("parcels.yaml", text.getBytes(StandardCharsets.UTF_8));
    PayloadValidator validator = PayloadValidator.of(document);
    return new Parcels(document, validator, new PayloadMaker(document, validator));
  }

  MadePayloads made() {
    return maker.valid(document.webhooks().get(0));
  }

  /** The names of a few. */
  List<String> names(int most) {
    return maker.valid(PARCEL, most).payloads().stream().map(MadePayload::name).toList();
  }

  /** The names and values of what is made: {@code null at /note: {"note":null}}. */
  List<String> lines() {
    return made().payloads().stream().map(made -> made.name() + ": " + made.value()).toList();
  }

  /** The values alone. */
  List<String> values() {
    return made().payloads().stream().map(made -> made.value().toString()).toList();
  }

  List<String> invalid(String payload) {
    return mutants(payload).invalid().stream().map(Mutant::name).toList();
  }

  Mutants mutants(String payload) {
    return maker.mutants(PARCEL, JsonMapper.shared().readTree(payload));
  }
}
