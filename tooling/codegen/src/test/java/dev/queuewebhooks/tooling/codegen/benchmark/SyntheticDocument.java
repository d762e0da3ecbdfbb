package dev.queuewebhooks.tooling.codegen.benchmark;

/** Makes webhooks documents of any size: each event brings five schemas of its own. */
final class SyntheticDocument {

  private final StringBuilder webhooks = new StringBuilder();
  private final StringBuilder schemas = new StringBuilder();
  private final int properties;

  private SyntheticDocument(int properties) {
    this.properties = properties;
  }

  /**
   * A document as YAML.
   *
   * @param events how many
   * @param properties how many plain properties each object has
   */
  static String of(int events, int properties) {
    SyntheticDocument document = new SyntheticDocument(properties);
    for (int i = 0; i < events; i++) {
      document.event("thing" + i);
    }
    return "openapi: 3.1.0\ninfo: {title: Synthetic, version: '1'}\nwebhooks:\n"
        + document.webhooks
        + "components:\n  schemas:\n"
        + document.schemas;
  }

  private void event(String name) {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    webhooks.append(
        """
          %1$s.changed:
            post:
              operationId: %1$sChanged
              summary: Sent when %1$s changes.
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/%2$sChanged'}
              responses: {'204': {description: Taken over.}}
        """
            .formatted(name, type));
    schemas.append(
        """
            %2$sChanged:
              type: object
              required: [type, data]
              properties:
                type: {type: string, const: %1$s.changed}
                message: {type: [string, 'null']}
                data: {$ref: '#/components/schemas/%2$s'}
            %2$sState:
              type: string
              enum: [new, open, done]
            %2$sPart:
              type: object
              required: [kind]
              properties:
                kind: {type: string, const: part}
                whole: {$ref: '#/components/schemas/%2$s'}
            %2$sPlace:
              type: object
              properties: {city: {type: string}, street: {type: string}}
            %2$s:
              type: object
              required: [id, state]
              properties:
                id: {type: string, format: uuid}
                state: {$ref: '#/components/schemas/%2$sState'}
                place: {$ref: '#/components/schemas/%2$sPlace'}
                parts: {type: array, items: {$ref: '#/components/schemas/%2$sPart'}}
                changedAt: {type: string, format: date-time}
        """
            .formatted(name, type));
    for (int i = 0; i < properties; i++) {
      schemas.append(
          """
                  property%d:
                    type: string
                    description: A property that only makes the document larger, as real ones are.
          """
              .formatted(i));
    }
  }
}
