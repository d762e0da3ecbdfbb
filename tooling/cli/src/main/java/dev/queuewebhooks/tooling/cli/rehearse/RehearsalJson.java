package dev.queuewebhooks.tooling.cli.rehearse;

import dev.queuewebhooks.tooling.rehearsal.Expectation;
import dev.queuewebhooks.tooling.rehearsal.Level;
import dev.queuewebhooks.tooling.rehearsal.Outcome;
import dev.queuewebhooks.tooling.rehearsal.Report;
import dev.queuewebhooks.tooling.rehearsal.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A rehearsal for programs. */
public final class RehearsalJson {

  private RehearsalJson() {}

  /** One object: {@code holds}, counts, and {@code expectations}. */
  public static ObjectNode of(Report report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("holds", report.holds());
    json.put("passed", report.count(Verdict.PASSED));
    json.put("failed", report.count(Verdict.FAILED));
    json.put("failedMust", report.failures(Level.MUST).size());
    json.put("skipped", report.count(Verdict.SKIPPED));
    ArrayNode expectations = json.putArray("expectations");
    report.outcomes().forEach(outcome -> expectations.add(of(outcome)));
    return json;
  }

  private static ObjectNode of(Outcome outcome) {
    Expectation expectation = outcome.expectation();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", expectation.id()).put("level", expectation.level().toString());
    json.put("verdict", outcome.verdict().toString()).put("about", expectation.about());
    ArrayNode expected = json.putArray("expected");
    expectation.expected().kinds().forEach(expected::add);
    json.put("came", outcome.came()).put("meaning", expectation.meaning());
    json.put("milliseconds", outcome.took().toMillis());
    return json;
  }
}
