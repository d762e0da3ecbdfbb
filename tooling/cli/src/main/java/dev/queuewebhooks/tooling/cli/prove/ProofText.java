package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.cli.prove.EventProof.BodyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

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
    return lines;
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[5];
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
    return List.of(
        event.event(),
        event.compiled() ? "compiled" : "not compiled",
        read(event),
        event.body() == BodyKind.JSON && event.tried() > 0
            ? "equal %d/%d".formatted(event.equal(), event.tried())
            : "",
        dispatched(event) + (event.skipped() == 0 ? "" : ", " + skipped(event.skipped())));
  }

  private static String read(EventProof event) {
    return switch (event.body()) {
      case NONE -> "no body";
      case BYTES -> "body as bytes";
      case JSON ->
          event.tried() == 0
              ? "no examples"
              : "examples read %d/%d".formatted(event.read(), event.tried());
    };
  }

  private String dispatched(EventProof event) {
    if (event.tried() == 0) {
      return "told apart by " + proof.dispatch();
    }
    return event.dispatched() == 0 ? "not dispatched" : "dispatched by " + proof.dispatch();
  }

  private static String skipped(int count) {
    return count == 1 ? "1 invalid example skipped" : count + " invalid examples skipped";
  }

  private String totals() {
    int events = proof.events().size();
    int skipped = proof.total(EventProof::skipped);
    return "%d %s: %d compiled, %s, %s%s"
        .formatted(
            events,
            events == 1 ? "event" : "events",
            proof.total(event -> event.compiled() ? 1 : 0),
            examples(),
            dispatched(),
            skipped == 0 ? "" : ", " + skipped(skipped));
  }

  private String examples() {
    int tried = json(EventProof::tried);
    return tried == 0
        ? "no examples"
        : "%d of %d examples read, %d equal after writing"
            .formatted(json(EventProof::read), tried, json(EventProof::equal));
  }

  private int json(ToIntFunction<EventProof> count) {
    return proof.total(event -> event.body() == BodyKind.JSON ? count.applyAsInt(event) : 0);
  }

  private String dispatched() {
    int tried = proof.total(EventProof::tried);
    int dispatched = proof.total(EventProof::dispatched);
    if (tried == 0) {
      return "told apart by " + proof.dispatch();
    }
    String some = dispatched == tried ? "" : "%d of %d ".formatted(dispatched, tried);
    return some + "dispatched by " + proof.dispatch();
  }
}
