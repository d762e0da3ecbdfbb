package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON document: the {@code payloads} that were checked, and all {@code findings}. */
final class JsonReport extends Report {

  private final ObjectNode report = JsonNodeFactory.instance.objectNode();
  private final ArrayNode payloads = report.putArray("payloads");
  private final List<Finding> findings = new ArrayList<>();

  JsonReport(Streams streams) {
    super(streams);
  }

  @Override
  void show(String file, byte[] content, Verdict verdict) {
    Webhook webhook = verdict.webhook();
    ObjectNode payload = payloads.addObject();
    payload.put("file", file);
    payload.put("event", webhook == null ? null : webhook.name());
    payload.put("valid", verdict.isValid());
    findings.addAll(PayloadFindings.invalid(file, content, verdict));
  }

  @Override
  void showUnreadable(String file, String reason) {
    findings.add(PayloadFindings.unreadable(file, reason));
  }

  @Override
  void showUnusable(DocumentException failure) {
    findings.addAll(failure.findings());
  }

  @Override
  void finish() {
    report.set("findings", FindingJson.array(findings));
    streams().out().print(report + "\n");
  }
}
