package dev.queuewebhooks.tooling.cli.demo;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A demonstration for programs. */
public final class DemoJson {

  private DemoJson() {}

  /** One object with {@code holds}, {@code deliveries} and {@code forgeries}. */
  public static ObjectNode of(DemoSum sum) {
    ObjectNode report = JsonNodeFactory.instance.objectNode().put("holds", sum.holds());
    ArrayNode deliveries = report.putArray("deliveries");
    for (Delivered delivery : sum.deliveries()) {
      deliveries
          .addObject()
          .put("event", delivery.event())
          .put("example", delivery.example())
          .put("status", delivery.status())
          .put("verified", delivery.verified())
          .put("handler", delivery.handler())
          .put("accepted", delivery.accepted());
    }
    ArrayNode forgeries = report.putArray("forgeries");
    for (Refused forgery : sum.forgeries()) {
      forgeries
          .addObject()
          .put("forgery", forgery.forgery())
          .put("status", forgery.status())
          .put("reason", forgery.reason())
          .put("refused", forgery.refused());
    }
    return report;
  }
}
