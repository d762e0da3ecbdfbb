package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.payloads.Gap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A proof for programs. */
public final class ProofJson {

  private ProofJson() {}

  /**
   * One object with {@code holds}, {@code dispatch}, {@code events}, {@code problems}, {@code gaps}
   * and {@code findings}.
   *
   * @param notes what the generated code does less well than it could
   */
  public static ObjectNode of(Proof proof, List<Finding> notes) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("holds", proof.holds()).put("dispatch", proof.dispatch());
    ArrayNode events = report.putArray("events");
    for (EventProof event : proof.events()) {
      events
          .addObject()
          .put("event", event.event())
          .put("body", event.body().name().toLowerCase(Locale.ROOT))
          .put("compiled", event.compiled())
          .put("examples", event.bodies().examples())
          .put("made", event.bodies().made())
          .put("read", event.bodies().read())
          .put("dispatched", event.bodies().dispatched())
          .put("equal", event.bodies().equal())
          .put("skipped", event.skipped())
          .put("answers", event.answers().tried())
          .put("answersEqual", event.answers().equal());
    }
    problems(report.putArray("problems"), proof.allProblems());
    ArrayNode gaps = report.putArray("gaps");
    for (Gap gap : proof.gaps()) {
      gaps.addObject().put("pointer", gap.schema().toString()).put("reason", gap.reason());
    }
    findings(report.putArray("findings"), notes);
    return report;
  }

  /** One object with {@code findings}, when the document cannot be used. */
  public static ObjectNode unusable(DocumentException failure) {
    ObjectNode report = JsonNodeFactory.instance.objectNode().put("holds", false);
    findings(report.putArray("findings"), failure.findings());
    return report;
  }

  private static void problems(ArrayNode array, List<Problem> problems) {
    for (Problem problem : problems) {
      array
          .addObject()
          .put("event", problem.event())
          .put("tried", problem.trial())
          .put("pointer", problem.pointer())
          .put("reason", problem.reason());
    }
  }

  private static void findings(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      array
          .addObject()
          .put("id", finding.rule())
          .put("severity", finding.severity().toString())
          .put("file", finding.location().file())
          .put("line", finding.location().line())
          .put("pointer", finding.pointer().toString())
          .put("message", finding.message())
          .put("hint", finding.hint());
    }
  }
}
