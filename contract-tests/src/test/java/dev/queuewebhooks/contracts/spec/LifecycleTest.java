package dev.queuewebhooks.contracts.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.spec.Lifecycle.State;
import dev.queuewebhooks.contracts.spec.Lifecycle.Transition;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The lifecycle and the document say the same. */
class LifecycleTest {

  private static final WebhookDocument DOCUMENT = Contract.read();
  private static final Lifecycle LIFECYCLE = Lifecycle.read();
  private static final List<Transition> TRANSITIONS = LIFECYCLE.transitions();
  private static final List<String> STATES = LIFECYCLE.states().stream().map(State::name).toList();
  private static final JsonPointer STATUS = JsonPointer.compile("/data/position/status");
  private static final JsonPointer POSITION = JsonPointer.compile("/data/position/id");
  private static final Pattern STATUS_LINE =
      Pattern.compile("\\*\\*Position status:\\*\\* `(?<status>\\w+)`[^()]*\\((?<mark>\\w+)\\)");

  private static List<String> statuses() {
    JsonNode status = DOCUMENT.at(JsonPointer.compile("/components/schemas/PositionStatus"));
    return status.at("/anyOf/0/enum").valueStream().map(JsonNode::asString).toList();
  }

  private static Webhook webhook(Transition transition) {
    return DOCUMENT.webhooks().stream()
        .filter(webhook -> webhook.name().equals(transition.event()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void statesAreStatusesOfTheDocument() {
    assertThat(STATES).doesNotHaveDuplicates().isSubsetOf(statuses());
  }

  @Test
  void everyEventHasOneTransitionOrIsListedAsStatusless() {
    List<String> events = DOCUMENT.webhooks().stream().map(Webhook::name).toList();
    assertThat(
            Stream.concat(
                TRANSITIONS.stream().map(Transition::event), LIFECYCLE.statusless().stream()))
        .containsExactlyInAnyOrderElementsOf(events);
  }

  @ParameterizedTest
  @FieldSource("TRANSITIONS")
  void transitionsGoFromStateToState(Transition transition) {
    assertThat(STATES).contains(transition.to()).containsAll(transition.from());
    assertThat(transition.actors()).isNotEmpty();
  }

  @Test
  void everyStateIsReachedFromTheBeginning() {
    Set<String> reached = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Transition transition : TRANSITIONS) {
        boolean possible =
            transition.from().isEmpty() || transition.from().stream().anyMatch(reached::contains);
        more |= possible && reached.add(transition.to());
      }
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(STATES);
  }

  @Test
  void onlyFinalStatesAreNeverLeft() {
    List<String> left =
        TRANSITIONS.stream()
            .flatMap(
                transition ->
                    transition.from().stream().filter(state -> !state.equals(transition.to())))
            .distinct()
            .toList();
    assertThat(LIFECYCLE.states())
        .allSatisfy(
            state ->
                assertThat(left.contains(state.name()))
                    .as(state.name())
                    .isEqualTo(!state.isFinal()));
  }

  @Test
  void marksAreThoseOfTheDocument() {
    assertThat(
            Stream.concat(
                LIFECYCLE.states().stream().map(State::mark),
                TRANSITIONS.stream().map(Transition::mark)))
        .isSubsetOf("stated", "seen", "inferred");
  }

  /** An example may have a finer status, or one that the document does not know. */
  @ParameterizedTest
  @FieldSource("TRANSITIONS")
  void examplesAreInTheStateAfterTheirEvent(Transition transition) {
    List<Example> examples = webhook(transition).bodies().get(0).examples();
    List<String> states =
        examples.stream()
            .map(example -> example.value().at(STATUS).asString())
            .filter(STATES::contains)
            .toList();
    assertThat(states).isNotEmpty().containsOnly(transition.to());
  }

  @ParameterizedTest
  @FieldSource("TRANSITIONS")
  void descriptionsNameTheStateAndHowSureItIs(Transition transition) {
    Matcher line = STATUS_LINE.matcher(String.valueOf(webhook(transition).description()));
    assertThat(line.find()).as("a line with the position's status").isTrue();
    assertThat(line.group("status")).isEqualTo(transition.to());
    assertThat(line.group("mark")).isEqualTo(transition.mark());
  }

  static Stream<List<Transition>> visitors() {
    Map<String, List<Transition>> visitors = new TreeMap<>();
    for (Transition transition : TRANSITIONS) {
      for (Example example : webhook(transition).bodies().get(0).examples()) {
        String position = example.value().at(POSITION).asString();
        visitors.computeIfAbsent(position, id -> new ArrayList<>()).add(transition);
      }
    }
    return visitors.values().stream().filter(events -> events.size() > 1);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void examplesAboutOnePositionCanFollowEachOther(List<Transition> events) {
    assertThat(Story.isPossible(events)).isTrue();
  }
}
