package dev.queuewebhooks.tooling.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where requests are sent from, and what came of those so far. Safe for use by several threads. */
final class Stage {

  /** A request with what was answered. */
  record Exchange(Request request, Reply reply, Duration took) {}

  private final WireClient client;
  private final List<Exchange> genuine = new CopyOnWriteArrayList<>();
  private final List<Exchange> forged = new CopyOnWriteArrayList<>();

  Stage(WireClient client) {
    this.client = client;
  }

  WireClient client() {
    return client;
  }

  /** Sends a request that is signed by who has the key. */
  Reply send(Request request) {
    return note(request, genuine);
  }

  /** Sends a request that is not. */
  Reply forge(Request request) {
    return note(request, forged);
  }

  private Reply note(Request request, List<Exchange> list) {
    long start = System.nanoTime();
    Reply reply = client.send(request);
    list.add(new Exchange(request, reply, Duration.ofNanos(System.nanoTime() - start)));
    return reply;
  }

  List<Exchange> genuine() {
    return genuine;
  }

  List<Exchange> forged() {
    return forged;
  }
}
