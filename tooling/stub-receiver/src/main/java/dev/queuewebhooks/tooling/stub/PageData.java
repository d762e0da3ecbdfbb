package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks for, as JSON. */
final class PageData {
  private static final int MAX_DELIVERIES = 50;
  private static final int MAX_BODY = 20_000;

  private final WebhookResponder responder;

  PageData(WebhookResponder responder) {
    this.responder = responder;
  }

  /** What this receiver is: the document, what is verified, and the paths. */
  String about() {
    DeliveryCheck check = responder.check();
    WebhookDocument document = check.document();
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("title", document.title()).put("version", document.version());
    ArrayNode events = about.putArray("events");
    document.webhooks().stream().map(Webhook::name).distinct().forEach(events::add);
    about.put("verified", verified(check));
    ArrayNode paths = about.putArray("paths");
    BehaviourPaths.described()
        .forEach((path, does) -> paths.addObject().put("path", path).put("does", does));
    return about.toString();
  }

  private static String verified(DeliveryCheck check) {
    List<String> verified = new ArrayList<>();
    check.verifier().ifPresent(verifier -> verified.add("signatures"));
    check.header().ifPresent(header -> verified.add("the header " + header.name()));
    return verified.isEmpty() ? "nothing" : String.join(" and ", verified);
  }

  /**
   * The deliveries after a number, oldest first, not all of them at once.
   *
   * @param after the number, which need not be there
   */
  String deliveries(QueryParameter after) {
    String number = after.isPresent() ? after.firstValue() : "0";
    long last = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("last", responder.deliveries().lastNumber());
    ArrayNode deliveries = page.putArray("deliveries");
    for (Delivery delivery : responder.deliveries().after(last, MAX_DELIVERIES)) {
      ObjectNode json = delivery.toJson();
      String body = delivery.body();
      json.put("length", body.length());
      json.put("body", body.substring(0, Math.min(body.length(), MAX_BODY)));
      deliveries.add(json);
    }
    return page.toString();
  }
}
