package dev.queuewebhooks.trials.fuzz;

/**
 * Watches what stays in memory. The fuzzer itself keeps some, and so does the replay store until it
 * is full: what is compared is the second half of a run with its middle.
 */
final class Memory {
  private static final int REQUESTS_BETWEEN_LOOKS = 50_000;
  private static final int LOOKS_TO_WARM_UP = 8;
  private static final long ALLOWED_GROWTH = 48L * 1024 * 1024;

  private long requests;
  private int looks;
  private long first;
  private long latest;

  void afterRequest() {
    if (++requests % REQUESTS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  private void look() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    latest = runtime.totalMemory() - runtime.freeMemory();
    if (++looks == LOOKS_TO_WARM_UP) {
      first = latest;
    }
    if (looks > LOOKS_TO_WARM_UP && latest - first > ALLOWED_GROWTH) {
      throw new AssertionError("memory grows: " + this);
    }
  }

  @Override
  public String toString() {
    return requests
        + " requests, "
        + mib(first)
        + " MiB once warm, "
        + mib(latest)
        + " MiB at last";
  }

  private static long mib(long bytes) {
    return bytes / (1024 * 1024);
  }
}
