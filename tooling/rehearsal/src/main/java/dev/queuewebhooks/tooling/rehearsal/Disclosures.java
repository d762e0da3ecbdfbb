package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import dev.queuewebhooks.tooling.rehearsal.Reply.Answer;
import dev.queuewebhooks.tooling.rehearsal.Stage.Exchange;
import dev.queuewebhooks.tooling.rehearsal.Step.Observation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the answers so far tell. */
final class Disclosures {
  private static final Duration SLOW = Duration.ofSeconds(5);

  /** What differs anyway: numbers, times, ids. */
  private static final String VARIABLE = "[0-9a-fA-F]*[0-9][0-9a-zA-Z:.-]*|msg_[0-9a-zA-Z_-]+";

  private final Desk desk;

  Disclosures(Desk desk) {
    this.desk = desk;
  }

  List<Step> steps() {
    return List.of(
        new Step(Scenario.SAME_REFUSAL.expectation(), Disclosures::sameRefusal),
        new Step(Scenario.NO_SECRETS.expectation(), this::noSecrets),
        new Step(Scenario.REPLY_TIME.expectation(), Disclosures::replyTime));
  }

  private static Observation sameRefusal(Stage stage) {
    List<Answer> refusals = answers(stage.forged()).filter(a -> a.status() / 100 == 4).toList();
    if (refusals.size() < 2) {
      return new Observation(Verdict.SKIPPED, "hardly any forgery was refused");
    }
    Set<String> words =
        refusals.stream()
            .map(answer -> answer.body().replaceAll(VARIABLE, "#"))
            .collect(Collectors.toSet());
    Set<Integer> statuses =
        refusals.stream().map(Answer::status).collect(Collectors.toCollection(TreeSet::new));
    if (words.size() == 1 && statuses.size() == 1) {
      return Observation.of(true, "the same for all");
    }
    return Observation.of(
        false, words.size() == 1 ? "the statuses " + statuses : words.size() + " different texts");
  }

  private Observation noSecrets(Stage stage) {
    boolean hasKey =
        answers(Stream.concat(stage.genuine().stream(), stage.forged().stream()).toList())
            .anyMatch(answer -> shows(answer, desk.secret()));
    if (hasKey) {
      return Observation.of(false, "the key");
    }
    return stage.forged().stream().anyMatch(this::showsTheRightSignature)
        ? Observation.of(false, "the right signature")
        : Observation.of(true, "none of it");
  }

  private boolean showsTheRightSignature(Exchange exchange) {
    String right = desk.rightSignature(exchange.request());
    String sent = exchange.request().value(WebhookHeaders.SIGNATURE).orElse("");
    return !right.isEmpty()
        && !sent.contains(right)
        && exchange.reply() instanceof Answer answer
        && shows(answer, right);
  }

  private static boolean shows(Answer answer, String text) {
    return answer.body().contains(text)
        || answer.headers().values().stream().anyMatch(value -> value.contains(text));
  }

  private static Observation replyTime(Stage stage) {
    Duration slowest =
        stage.genuine().stream()
            .map(Exchange::took)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return Observation.of(slowest.compareTo(SLOW) <= 0, slowest.toMillis() + " ms");
  }

  private static Stream<Answer> answers(List<Exchange> exchanges) {
    return exchanges.stream()
        .map(Exchange::reply)
        .filter(Answer.class::isInstance)
        .map(Answer.class::cast);
  }
}
