package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON document: {@code payloads}, and {@code findings} when the document cannot be used. */
final class JsonReport extends Report {

  private final ObjectNode report = JsonNodeFactory.instance.objectNode();
  private final ArrayNode payloads = report.putArray("payloads");

  JsonReport(Streams streams) {
    super(streams);
  }

  @Override
  void show(String file, Verdict verdict) {
    Webhook webhook = verdict.webhook();
    ObjectNode payload = payloads.addObject();
    payload.put("file", file);
    payload.put("event", webhook == null ? null : webhook.name());
    payload.put("valid", verdict.isValid());
    ArrayNode violations = payload.putArray("violations");
    for (Violation violation : verdict.violations()) {
      ObjectNode entry = violations.addObject();
      entry.put("pointer", violation.pointer().toString());
      entry.put("message", violation.message());
    }
  }

  @Override
  void showUnreadable(String file, String reason) {
    payloads.addObject().put("file", file).put("error", reason);
  }

  @Override
  void showUnusable(DocumentException failure) {
    ArrayNode findings = report.putArray("findings");
    for (Finding finding : failure.findings()) {
      ObjectNode entry = findings.addObject();
      entry.put("rule", finding.rule());
      entry.put("severity", finding.severity().toString());
      entry.put("file", finding.location().file());
      entry.put("line", finding.location().line());
      entry.put("pointer", finding.pointer().toString());
      entry.put("message", finding.message());
      entry.put("hint", finding.hint());
    }
  }

  @Override
  void finish() {
    streams().out().println(JsonMapper.shared().writeValueAsString(report));
  }
}
