package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.rehearsal.Reply.Answer;
import dev.queuewebhooks.tooling.rehearsal.Step.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many genuine deliveries at a time. */
final class Flood {
  private final Desk desk;
  private final Subject subject;
  private final int deliveries;

  Flood(Desk desk, Subject subject, int deliveries) {
    this.desk = desk;
    this.subject = subject;
    this.deliveries = deliveries;
  }

  Step step() {
    return new Step(Scenario.FLOOD.expectation(), this::perform);
  }

  private Observation perform(Stage stage) throws InterruptedException {
    List<Future<Reply>> running = new ArrayList<>();
    for (int i = 0; i < deliveries; i++) {
      Request request = desk.signed(subject);
      running.add(stage.client().start(() -> stage.client().send(request)));
    }
    Map<String, Integer> counts = new TreeMap<>();
    boolean passed = true;
    for (Future<Reply> one : running) {
      Reply reply = reply(one);
      boolean says = saysWhen(reply);
      passed &= says && Scenario.FLOOD.expectation().expected().include(reply);
      counts.merge(says ? reply.toString() : reply + " without Retry-After", 1, Integer::sum);
    }
    return Observation.of(
        passed,
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " times " + entry.getKey())
            .collect(Collectors.joining(", ")));
  }

  private static Reply reply(Future<Reply> one) throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a delivery was not sent", e.getCause());
    }
  }

  /** Who asks for less says when to come again. */
  private static boolean saysWhen(Reply reply) {
    return !(reply instanceof Answer answer)
        || answer.status() != 429 && answer.status() != 503
        || answer.headers().containsKey("retry-after");
  }
}
