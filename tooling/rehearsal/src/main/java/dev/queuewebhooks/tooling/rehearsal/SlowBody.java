package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.rehearsal.Step.Observation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body that comes byte by byte until another delivery is answered, or some seconds are over: so
 * it does not matter how fast the receiver is, only what it does first.
 */
final class SlowBody {
  private static final int DROPS = 15;
  private static final int BETWEEN_MILLIS = 200;

  private final Desk desk;
  private final Subject subject;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private final AtomicBoolean whole = new AtomicBoolean();
  private Observation others = new Observation(Verdict.SKIPPED, "");

  SlowBody(Desk desk, Subject subject) {
    this.desk = desk;
    this.subject = subject;
  }

  List<Step> steps() {
    Expectation slow = Scenario.SLOW_BODY.expectation();
    Expectation meanwhile = Scenario.OTHERS_MEANWHILE.expectation();
    if (!subject.hasBody()) {
      String lack = "the event has no body";
      return List.of(Step.skipping(slow, lack), Step.skipping(meanwhile, lack));
    }
    return List.of(new Step(slow, this::perform), new Step(meanwhile, stage -> others));
  }

  private Observation perform(Stage stage) throws InterruptedException {
    Request plain = desk.plain(subject);
    Request request = desk.signed(BodyFaults.padded(plain, plain.body().length + DROPS));
    Future<Reply> slow = stage.client().start(() -> stage.client().send(request, this::drip));
    begun.await();
    Reply other = stage.send(desk.signed(subject));
    boolean meanwhile = !whole.get();
    enough.countDown();
    others =
        meanwhile
            ? Observation.of(Scenario.OTHERS_MEANWHILE.expectation(), other)
            : Observation.of(false, other + " only when that body was there");
    try {
      return Observation.of(Scenario.SLOW_BODY.expectation(), slow.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the slow body was not sent", e.getCause());
    }
  }

  private void drip(byte[] body, OutputStream out) throws IOException, InterruptedException {
    try {
      int fast = body.length - DROPS;
      out.write(body, 0, fast);
      out.flush();
      begun.countDown();
      int sent = fast;
      while (sent < body.length && !enough.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
        out.write(body, sent++, 1);
        out.flush();
      }
      whole.set(true);
      out.write(body, sent, body.length - sent);
    } finally {
      begun.countDown();
    }
  }
}
