package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to answer, which the path of a request chooses. */
sealed interface Behaviour {
  /**
   * The answer to a request.
   *
   * @param usual what is answered when the path chooses nothing
   */
  Reply reply(Incoming request, Answer usual);

  /** As the document says. */
  record AsDocumented() implements Behaviour {
    @Override
    public Reply reply(Incoming request, Answer usual) {
      return Reply.of(usual);
    }
  }

  /** A status, whatever came. */
  record Always(int status, @Nullable String retryAfter) implements Behaviour {
    @Override
    public Reply reply(Incoming request, Answer usual) {
      Answer answer = answer();
      return Reply.of(retryAfter == null ? answer : answer.with("Retry-After", retryAfter));
    }

    private Answer answer() {
      if (status >= 400) {
        return Answer.problem(status, "Rehearsal", List.of("this path always answers " + status));
      }
      Answer plain = new Answer(status, Map.of(), "");
      // Back to this receiver, where a sender that follows is seen a second time.
      return status >= 300 ? plain.with("Location", "/") : plain;
    }
  }

  /** As the document says, but late. */
  record Slow(int millis) implements Behaviour {
    @Override
    public Reply reply(Incoming request, Answer usual) {
      return Reply.delayed(usual, millis);
    }
  }

  /** No proper answer. */
  record Broken(Fault fault) implements Behaviour {
    @Override
    public Reply reply(Incoming request, Answer usual) {
      return Reply.fault(fault);
    }
  }

  /** As the document says, after so many failures for each message. */
  record Flaky(int times, Failures failures) implements Behaviour {
    @Override
    public Reply reply(Incoming request, Answer usual) {
      return failures.isNext(request, times)
          ? Reply.of(
              Answer.problem(
                  503,
                  "Service Unavailable",
                  List.of("this path fails " + times + " times for each message")))
          : Reply.of(usual);
    }
  }
}
