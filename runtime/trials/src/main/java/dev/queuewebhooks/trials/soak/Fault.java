package dev.queuewebhooks.trials.soak;

import java.util.SplittableRandom;

/** What goes wrong with a request, and when: before the receiver has seen it, or after. */
enum Fault {
  NONE(0, false),
  STATUS_500(300, false),
  STATUS_503(300, false),
  /** Less often, because a sender leaves the subscriber alone for the second that is asked for. */
  STATUS_429(100, false),
  RESET_BEFORE(300, false),
  RESET_AFTER(300, true),
  SILENCE(50, true),
  TRUNCATED_REPLY(300, true);

  private final int inTenThousand;
  private final boolean receiverSawIt;

  Fault(int inTenThousand, boolean receiverSawIt) {
    this.inTenThousand = inTenThousand;
    this.receiverSawIt = receiverSawIt;
  }

  /** Whether the receiver gets the request, and only the reply is lost. */
  boolean receiverSawIt() {
    return receiverSawIt;
  }

  static Fault next(SplittableRandom random) {
    int drawn = random.nextInt(10_000);
    int sum = 0;
    for (Fault fault : values()) {
      sum += fault.inTenThousand;
      if (drawn < sum) {
        return fault;
      }
    }
    return NONE;
  }
}
