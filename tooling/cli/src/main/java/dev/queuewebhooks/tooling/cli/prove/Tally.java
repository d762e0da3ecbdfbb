package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.cli.trial.Trial;
import java.util.List;

/**
 * How far bodies got.
 *
 * @param examples how many of them are the document's, or were given by the person who asks
 * @param made how many were made from the schema
 * @param read how many were read
 * @param dispatched how many of those came where they belong
 * @param equal how many of those were the same after writing
 */
public record Tally(int examples, int made, int read, int dispatched, int equal) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  /** How far one body got; each stage comes after those before it. */
  enum Stage {
    FOUND,
    READ,
    DISPATCHED,
    EQUAL
  }

  static Tally of(List<Attempt> attempts) {
    int made = (int) attempts.stream().filter(a -> a.trial().origin() == Trial.Origin.MADE).count();
    return new Tally(
        attempts.size() - made,
        made,
        count(attempts, Stage.READ),
        count(attempts, Stage.DISPATCHED),
        count(attempts, Stage.EQUAL));
  }

  private static int count(List<Attempt> attempts, Stage stage) {
    return (int) attempts.stream().filter(a -> a.stage().compareTo(stage) >= 0).count();
  }

  /** How many bodies were tried. */
  public int tried() {
    return examples + made;
  }

  Tally plus(Tally other) {
    return new Tally(
        examples + other.examples,
        made + other.made,
        read + other.read,
        dispatched + other.dispatched,
        equal + other.equal);
  }
}
