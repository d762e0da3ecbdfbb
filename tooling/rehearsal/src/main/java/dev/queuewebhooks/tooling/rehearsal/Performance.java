package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.rehearsal.Step.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays steps one after the other, and keeps what came of them. */
final class Performance {
  private final Stage stage;
  private final Consumer<? super Outcome> listener;
  private final List<Outcome> outcomes = new ArrayList<>();

  Performance(Stage stage, Consumer<? super Outcome> listener) {
    this.stage = stage;
    this.listener = listener;
  }

  Verdict play(Step step) throws InterruptedException {
    long start = System.nanoTime();
    Observation seen = step.act().perform(stage);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    add(new Outcome(step.expectation(), seen.verdict(), seen.came(), took));
    return seen.verdict();
  }

  void play(List<Step> steps) throws InterruptedException {
    for (Step step : steps) {
      play(step);
    }
  }

  /** Because a receiver that takes nothing refuses forgeries for no good reason. */
  void skip(List<Step> steps) {
    String reason = "no genuine delivery was taken, so a refusal says nothing";
    for (Step step : steps) {
      add(new Outcome(step.expectation(), Verdict.SKIPPED, reason, Duration.ZERO));
    }
  }

  private void add(Outcome outcome) {
    outcomes.add(outcome);
    listener.accept(outcome);
  }

  Report report() {
    return new Report(outcomes);
  }
}
