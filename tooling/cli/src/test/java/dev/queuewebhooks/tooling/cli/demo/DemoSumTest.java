package dev.queuewebhooks.tooling.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSumTest {

  private static final Delivered ACCEPTED = new Delivered("a", "one", "204", true, "onA", true);
  private static final Delivered LOST = new Delivered("b", "two", "500", true, "-", false);
  private static final Refused REFUSED = new Refused("another key", 401, "NO_MATCH", true);
  private static final Refused TAKEN = new Refused("a tampered byte", 204, "verified", false);

  @Test
  void holdsWhenAllIsAcceptedAndAllForgeriesAreRefused() {
    DemoSum sum = new DemoSum(List.of(ACCEPTED), List.of(REFUSED));
    assertThat(sum.holds()).isTrue();
    assertThat(sum).hasToString("1 event, 1 delivery, 1 accepted, 1 of 1 forgeries refused");
  }

  @Test
  void doesNotHoldWhenAnythingWentWrongOrNothingWasSent() {
    assertThat(new DemoSum(List.of(ACCEPTED, LOST), List.of(REFUSED)).holds()).isFalse();
    assertThat(new DemoSum(List.of(ACCEPTED), List.of(REFUSED, TAKEN)).holds()).isFalse();
    assertThat(new DemoSum(List.of(), List.of()).holds()).isFalse();
    assertThat(new DemoSum(List.of(ACCEPTED, LOST), List.of(REFUSED, TAKEN)))
        .hasToString("2 events, 2 deliveries, 1 accepted, 1 of 2 forgeries refused");
  }

  @Test
  void isShownLineByLine() {
    StringWriter text = new StringWriter();
    DemoText lines = new DemoText(new PrintWriter(text));
    lines.begin(List.of("a", "b", "c"), List.of("one", "two"));
    lines.delivered(ACCEPTED);
    lines.delivered(LOST);
    lines.nothing("c");
    lines.forged(REFUSED);
    lines.forged(TAKEN);
    assertThat(text.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            event    example  status  verified  handler
            a        one      204     yes       onA
            b        two      500     yes       -
            c: nothing was found that could be sent
            forgery: another key        401  NO_MATCH
            forgery: a tampered byte    204  verified (not refused as it should be)
            """);
  }
}
