package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Webhook;

/** A line for each payload, and one for each reason. */
final class TextReport extends Report {

  TextReport(Streams streams) {
    super(streams);
  }

  @Override
  void show(String file, byte[] content, Verdict verdict) {
    Webhook webhook = verdict.webhook();
    if (verdict.isValid() && webhook != null) {
      streams().out().println("ok " + webhook.name() + " " + file);
      return;
    }
    streams().out().println("invalid " + file);
    verdict.violations().forEach(violation -> streams().out().println("  " + violation));
  }
}
