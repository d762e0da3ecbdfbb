package dev.queuewebhooks.runtime.sender;

import java.time.Duration;

/**
 * Spreads what would happen at the same moment. By how much is read off the message and the number
 * of the attempt: so that it is spread over messages, and yet the same each time it is computed.
 *
 * @param ratio by which part of the delay at most, 0 to 1
 */
record Jitter(double ratio) {
  static final Jitter NONE = new Jitter(0);

  Jitter {
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new IllegalArgumentException("the jitter is not between 0 and 1: " + ratio);
    }
  }

  /** The delay, more or less. */
  Duration around(Duration delay, DeliveryProgress progress) {
    return scaled(delay, 1 + ratio * (2 * unit(progress) - 1));
  }

  /** The delay, or more. */
  Duration above(Duration delay, DeliveryProgress progress) {
    return scaled(delay, 1 + ratio * unit(progress));
  }

  private static Duration scaled(Duration delay, double factor) {
    return factor == 1 ? delay : Duration.ofMillis(Math.round(delay.toMillis() * factor));
  }

  /** Evenly spread from 0 to 1: the mixing of SplitMix64 over id and number. */
  private static double unit(DeliveryProgress progress) {
    long z = progress.messageId().hashCode() * 0x9e3779b97f4a7c15L + progress.attempts();
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
  }
}
