package dev.queuewebhooks.contracts.spec;

import java.util.Comparator;

/** A version by Semantic Versioning, as far as the contract uses it: three numbers. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  static Version parse(String text) {
    String[] numbers = text.split("\\.", -1);
    if (numbers.length != 3) {
      throw new IllegalArgumentException("not a version of three numbers: " + text);
    }
    return new Version(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
