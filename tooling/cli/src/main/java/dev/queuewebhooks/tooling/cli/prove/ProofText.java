package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.cli.prove.EventProof.BodyKind;
import java.util.ArrayList;
import java.util.List;

/** A proof as lines for people: one for each event, the problems, and the totals at the end. */
public final class ProofText {

  private final Proof proof;

  /** The text of a proof. */
  public ProofText(Proof proof) {
    this.proof = proof;
  }

  /** The lines in their order. */
  public List<String> lines() {
    List<List<String>> rows = proof.events().stream().map(this::row).toList();
    List<String> lines = new ArrayList<>(aligned(rows));
    lines.add(totals());
    proof.allProblems().forEach(problem -> lines.add("  " + problem));
    proof.gaps().forEach(gap -> lines.add("  not tried: " + gap));
    return lines;
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[6];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(row.get(i)).append(widths[i] == 0 ? "" : padding + "  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private List<String> row(EventProof event) {
    boolean json = event.body() == BodyKind.JSON && event.bodies().tried() > 0;
    return List.of(
        event.event(),
        event.compiled() ? "compiled" : "not compiled",
        bodies(event),
        json ? "read %d/%d".formatted(event.bodies().read(), event.bodies().tried()) : "",
        json ? "equal %d/%d".formatted(event.bodies().equal(), event.bodies().tried()) : "",
        dispatched(event) + answers(event.answers()) + skipped(event.skipped()));
  }

  private static String bodies(EventProof event) {
    return switch (event.body()) {
      case NONE -> "no body";
      case BYTES -> "body as bytes";
      case JSON -> event.bodies().tried() == 0 ? "nothing to try" : origins(event.bodies());
    };
  }

  /** {@code 3 examples, 20 made from the schema}. */
  private static String origins(Tally bodies) {
    String examples = counted(bodies.examples(), "example");
    String made = bodies.made() + " made from the schema";
    if (bodies.made() == 0) {
      return examples;
    }
    return bodies.examples() == 0 ? made : examples + ", " + made;
  }

  private String dispatched(EventProof event) {
    if (event.bodies().tried() == 0) {
      return "told apart by " + proof.dispatch();
    }
    return event.bodies().dispatched() == 0
        ? "not dispatched"
        : "dispatched by " + proof.dispatch();
  }

  private static String answers(Tally answers) {
    return answers.tried() == 0
        ? ""
        : ", answered %d/%d".formatted(answers.equal(), answers.tried());
  }

  private static String skipped(int count) {
    return count == 0 ? "" : ", " + counted(count, "invalid example") + " skipped";
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private String totals() {
    Tally bodies = proof.bodies();
    return "%s: %d compiled, %s, %s%s%s"
        .formatted(
            counted(proof.events().size(), "event"),
            proof.total(event -> event.compiled() ? 1 : 0),
            bodies.tried() == 0
                ? nothing()
                : "%s, %d of %d read, %d equal after writing"
                    .formatted(origins(bodies), bodies.read(), bodies.tried(), bodies.equal()),
            allDispatched(),
            answers(proof.answers()),
            skipped(proof.total(EventProof::skipped)));
  }

  private String nothing() {
    return proof.events().stream().anyMatch(event -> event.body() == BodyKind.JSON)
        ? "nothing to try"
        : "no JSON bodies";
  }

  private String allDispatched() {
    int tried = proof.total(event -> event.bodies().tried());
    int dispatched = proof.total(event -> event.bodies().dispatched());
    if (tried == 0) {
      return "told apart by " + proof.dispatch();
    }
    String some = dispatched == tried ? "" : "%d of %d ".formatted(dispatched, tried);
    return some + "dispatched by " + proof.dispatch();
  }
}
