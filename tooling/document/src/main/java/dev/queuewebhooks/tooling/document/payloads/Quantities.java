package dev.queuewebhooks.tooling.document.payloads;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Proposes numbers: plain ones, and those next to the bounds. */
final class Quantities {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Quantities() {}

  static List<Sample.Choice> of(Constraints constraints, boolean whole) {
    Optional<BigDecimal> least = bounds(constraints, "minimum", "exclusiveMinimum").max(order());
    Optional<BigDecimal> most = bounds(constraints, "maximum", "exclusiveMaximum").min(order());
    BigDecimal step =
        numbers(constraints, "multipleOf").max(order()).filter(s -> s.signum() > 0).orElse(null);
    List<Sample.Choice> all = new ArrayList<>();
    BigDecimal unit = step != null ? step : BigDecimal.ONE;
    least.ifPresent(
        bound -> {
          BigDecimal first = rounded(bound, unit, RoundingMode.CEILING);
          all.add(choice(Variety.BOUNDARY, "the least number", first));
          all.add(choice(Variety.BOUNDARY, "a small number", first.add(unit)));
          all.add(choice(Variety.BOUNDARY, "a number near the least", bound.add(HALF)));
          all.add(choice(Variety.BOUNDARY, "the least number", bound));
        });
    most.ifPresent(
        bound -> {
          BigDecimal last = rounded(bound, unit, RoundingMode.FLOOR);
          all.add(choice(Variety.BOUNDARY, "the largest number", last));
          all.add(choice(Variety.BOUNDARY, "a large number", last.subtract(unit)));
          all.add(choice(Variety.BOUNDARY, "the largest number", bound));
          least.ifPresent(
              other -> {
                BigDecimal middle = bound.add(other).divide(BigDecimal.valueOf(2));
                all.add(choice(Variety.BOUNDARY, "a number between the bounds", middle));
              });
        });
    all.addAll(plain(constraints, unit, whole));
    return all;
  }

  private static List<Sample.Choice> plain(
      Constraints constraints, BigDecimal unit, boolean whole) {
    List<Sample.Choice> all = new ArrayList<>();
    all.add(choice(Variety.FORM, "a number", unit));
    all.add(choice(Variety.BOUNDARY, "zero", BigDecimal.ZERO));
    all.add(choice(Variety.BOUNDARY, "a negative number", unit.negate()));
    String format = constraints.all("format").map(n -> n.asString("")).findFirst().orElse("");
    if (!whole) {
      all.add(choice(Variety.FORM, "a fraction", new BigDecimal("1.25")));
      all.add(choice(Variety.FORM, "a negative fraction", new BigDecimal("-0.5")));
      if (format.isEmpty()) {
        // As many as every reader keeps (RFC 8259, section 6).
        all.add(choice(Variety.BOUNDARY, "many digits", new BigDecimal("123456789.0123456")));
      }
    } else if (format.isEmpty() && unit.equals(BigDecimal.ONE)) {
      all.add(choice(Variety.BOUNDARY, "more than 64 bits", power(64)));
    } else if (format.equals("int32") || format.equals("int64")) {
      int bits = Integer.parseInt(format.substring(3)) - 1;
      BigDecimal limit = power(bits);
      all.add(choice(Variety.BOUNDARY, "the largest number", limit.subtract(BigDecimal.ONE)));
      all.add(choice(Variety.BOUNDARY, "the least number", limit.negate()));
    }
    return all;
  }

  /** Two to the power of so many. */
  static BigDecimal power(int bits) {
    return new BigDecimal(BigInteger.ONE.shiftLeft(bits));
  }

  private static Stream<BigDecimal> bounds(Constraints constraints, String with, String without) {
    return Stream.concat(numbers(constraints, with), numbers(constraints, without));
  }

  static Stream<BigDecimal> numbers(Constraints constraints, String keyword) {
    return constraints.all(keyword).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private static Comparator<BigDecimal> order() {
    return Comparator.naturalOrder();
  }

  private static BigDecimal rounded(BigDecimal number, BigDecimal unit, RoundingMode mode) {
    return number.divide(unit, 0, mode).multiply(unit);
  }

  private static Sample.Choice choice(Variety variety, String name, BigDecimal value) {
    return Scalars.choice(variety, name, Trees.number(plain(value)));
  }

  /** Without an exponent, and without zeros at the end of a fraction. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
