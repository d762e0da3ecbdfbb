package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final List<String> started = new ArrayList<>();

  @Test
  void startsSoManyPerLaneAndTheNextWhenOneIsDone() {
    Lanes lanes = new Lanes(10, 2);
    add(lanes, "a", 1, 2, 3);
    assertThat(started).containsExactly("a1", "a2");

    lanes.done("a");
    assertThat(started).containsExactly("a1", "a2", "a3");
  }

  @Test
  void startsSoManyInAllAndLetsLanesTakeTurns() {
    Lanes lanes = new Lanes(3, 2);
    add(lanes, "a", 1, 2, 3, 4);
    add(lanes, "b", 1, 2);
    add(lanes, "c", 1);
    assertThat(started).containsExactly("a1", "a2", "b1");

    lanes.done("a");
    lanes.done("b");
    lanes.done("a");
    assertThat(started).containsExactly("a1", "a2", "b1", "b2", "c1", "a3");
  }

  @Test
  void startsNothingInALaneThatIsPausedUntilEveryPauseIsOver() {
    Lanes lanes = new Lanes(10, 2);
    lanes.pause("a");
    lanes.pause("a");
    add(lanes, "a", 1);
    add(lanes, "b", 1);
    lanes.resume("a");
    assertThat(started).containsExactly("b1");

    lanes.resume("a");
    assertThat(started).containsExactly("b1", "a1");
  }

  @Test
  void aPausingTaskStartsAloneAndTheNextWhenItHasResumedTheLane() {
    Lanes lanes = new Lanes(10, 2);
    lanes.addPausing("a", () -> started.add("a1"));
    lanes.addPausing("a", () -> started.add("a2"));
    lanes.done("a");
    assertThat(started).containsExactly("a1");

    lanes.resume("a");
    assertThat(started).containsExactly("a1", "a2");
  }

  @Test
  void aPausedLaneGivesItsTurnAway() {
    Lanes lanes = new Lanes(1, 1);
    add(lanes, "a", 1, 2);
    add(lanes, "b", 1);
    lanes.pause("a");
    lanes.done("a");
    assertThat(started).containsExactly("a1", "b1");

    lanes.resume("a");
    lanes.done("b");
    assertThat(started).containsExactly("a1", "b1", "a2");
  }

  private void add(Lanes lanes, String lane, int... numbers) {
    for (int number : numbers) {
      lanes.add(lane, () -> started.add(lane + number));
    }
  }
}
