package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.queuewebhooks.tooling.stub.Behaviour.Always;
import dev.queuewebhooks.tooling.stub.Behaviour.AsDocumented;
import dev.queuewebhooks.tooling.stub.Behaviour.Broken;
import dev.queuewebhooks.tooling.stub.Behaviour.Flaky;
import dev.queuewebhooks.tooling.stub.Behaviour.Slow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The paths that choose a behaviour. All others are answered as the document says. */
final class BehaviourPaths {
  private static final int MAX_MILLIS = 120_000;
  private static final int MAX_FAILURES = 100;
  private static final String FAULTS =
      Arrays.stream(Fault.values()).map(Fault::name).collect(Collectors.joining(", "));
  private static final Pattern PATH =
      Pattern.compile("/(?<name>always|slow|fault|flaky)(?:/(?<argument>[^/]*))?(?:/.*)?");
  private static final Pattern RETRY_AFTER =
      Pattern.compile("(?:.*&)?retry-after=(?<seconds>[0-9]{1,6})(?:&.*)?");

  private final Failures failures = new Failures();

  /** An example of each path, with what it does, for people. */
  static Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("/", "as the document says; so does every path that is not one of these");
    described.put("/always/503", "this status, 200 to 599, whatever comes");
    described.put("/always/429?retry-after=2", "the same with the header Retry-After, in seconds");
    described.put("/slow/3000", "as the document says, after so many milliseconds");
    described.put("/flaky/2", "503 so many times for each webhook-id, then as the document says");
    described.put("/fault/CONNECTION_RESET_BY_PEER", "no proper answer: one of " + FAULTS);
    return described;
  }

  /**
   * The behaviour that a path asks for.
   *
   * @throws NoSuchBehaviour when there is none like that
   */
  Behaviour of(Incoming request) throws NoSuchBehaviour {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return new AsDocumented();
    }
    String argument = path.group("argument") == null ? "" : path.group("argument");
    return switch (path.group("name")) {
      case "always" ->
          new Always(number(argument, "a status", 200, 599), retryAfter(request.query()));
      case "slow" -> new Slow(number(argument, "a number of milliseconds", 0, MAX_MILLIS));
      case "flaky" ->
          new Flaky(number(argument, "a number of failures", 1, MAX_FAILURES), failures);
      default -> new Broken(fault(argument));
    };
  }

  private static int number(String text, String what, int least, int most) throws NoSuchBehaviour {
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new NoSuchBehaviour(
          "what follows in this path is %s: %d to %d".formatted(what, least, most));
    }
    return number;
  }

  private static @Nullable String retryAfter(String query) {
    Matcher asked = RETRY_AFTER.matcher(query);
    return asked.matches() ? asked.group("seconds") : null;
  }

  private static Fault fault(String name) throws NoSuchBehaviour {
    return Arrays.stream(Fault.values())
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchBehaviour("what follows in this path is one of " + FAULTS));
  }

  /** The message says what exists. It does not repeat the path. */
  static final class NoSuchBehaviour extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchBehaviour(String problem) {
      super(
          problem + ". There are: " + String.join(", ", described().keySet()), null, false, false);
    }
  }
}
