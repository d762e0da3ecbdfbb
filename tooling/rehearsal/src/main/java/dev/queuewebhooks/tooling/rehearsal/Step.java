package dev.queuewebhooks.tooling.rehearsal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An expectation, and how to find out about it. */
record Step(Expectation expectation, Act act) {

  /** Finds out. */
  @FunctionalInterface
  interface Act {
    Observation perform(Stage stage) throws InterruptedException;
  }

  /**
   * What was found out.
   *
   * @param came for people
   */
  record Observation(Verdict verdict, String came) {
    static Observation of(boolean passed, String came) {
      return new Observation(passed ? Verdict.PASSED : Verdict.FAILED, came);
    }

    static Observation of(Expectation expectation, Reply reply) {
      return of(expectation.expected().include(reply), reply.toString());
    }
  }

  /** Sends a request that is made when it is sent, because it has the time in it. */
  static Step sending(Expectation expectation, Supplier<Request> request) {
    return new Step(expectation, stage -> Observation.of(expectation, stage.send(request.get())));
  }

  /** Sends a request that the receiver has to refuse without saying why. */
  static Step forging(Scenario scenario, Supplier<Request> request) {
    return new Step(
        scenario.expectation(),
        stage -> Observation.of(scenario.expectation(), stage.forge(request.get())));
  }

  /** Sends a request made of something, or says why there is nothing to make it of. */
  static <T> Step with(
      Expectation expectation, Optional<T> material, String lack, Function<T, Request> request) {
    return material
        .map(found -> sending(expectation, () -> request.apply(found)))
        .orElseGet(() -> skipping(expectation, lack));
  }

  static Step skipping(Expectation expectation, String reason) {
    return new Step(expectation, stage -> new Observation(Verdict.SKIPPED, reason));
  }
}
