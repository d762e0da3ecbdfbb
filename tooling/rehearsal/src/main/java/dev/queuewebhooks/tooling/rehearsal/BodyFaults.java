package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Bodies and methods that a receiver has to refuse, all of them signed with the right key. */
final class BodyFaults {
  private static final byte[] NO_JSON = "{\"rehearsed\":".getBytes(UTF_8);
  private static final String NO_BODY = "the event has no body";

  private final Desk desk;
  private final Subject subject;
  private final Set<String> methods;
  private final int largeBytes;

  /**
   * Faults of one delivery.
   *
   * @param methods those that the document has events for
   * @param largeBytes how large a body is that is too large
   */
  BodyFaults(Desk desk, Subject subject, Set<String> methods, int largeBytes) {
    this.desk = desk;
    this.subject = subject;
    this.methods = methods;
    this.largeBytes = largeBytes;
  }

  List<Step> steps() {
    Optional<Request> withBody = Optional.of(desk.plain(subject)).filter(it -> subject.hasBody());
    return List.of(
        signed(
            Scenario.CONTENT_TYPE,
            withBody,
            NO_BODY,
            request -> request.with("Content-Type", otherType())),
        signed(
            Scenario.MALFORMED_BODY,
            withBody.filter(it -> subject.json().isPresent()),
            "the event has no body in JSON",
            request -> request.withBody(NO_JSON)),
        signed(Scenario.LARGE_BODY, withBody, NO_BODY, request -> padded(request, largeBytes)),
        method(Scenario.GET, desk.plain(subject).withMethod("GET").withBody(new byte[0])),
        method(Scenario.PUT, desk.plain(subject).withMethod("PUT")));
  }

  private Step signed(
      Scenario scenario,
      Optional<Request> material,
      String lack,
      Function<Request, Request> change) {
    return Step.with(
        scenario.expectation(), material, lack, request -> desk.signed(change.apply(request)));
  }

  private Step method(Scenario scenario, Request request) {
    return signed(
        scenario,
        Optional.of(request).filter(other -> !methods.contains(other.method())),
        "the document has events that are sent with " + request.method(),
        Function.identity());
  }

  private String otherType() {
    String type = subject.sample().contentType();
    return type != null && type.startsWith("text/") ? "application/pdf" : "text/plain";
  }

  /** With blanks at its end, which change nothing about JSON. */
  static Request padded(Request request, int length) {
    byte[] body = request.body();
    byte[] padded = Arrays.copyOf(body, Math.max(body.length, length));
    Arrays.fill(padded, body.length, padded.length, (byte) ' ');
    return request.withBody(padded);
  }
}
