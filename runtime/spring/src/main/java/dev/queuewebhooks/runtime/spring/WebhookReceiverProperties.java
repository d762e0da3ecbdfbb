package dev.queuewebhooks.runtime.spring;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the receiver.
 *
 * @param path Path that webhooks are sent to, below the context path.
 * @param verification How the receiver knows who is calling.
 * @param keys Keys that signatures are verified with (whsec_, whpk_), several while one is
 *     replaced.
 * @param tolerance How far the timestamp of a request may lie from the clock.
 * @param header Header with a secret value that each request has to have.
 * @param maxBodySize Largest body to take.
 * @param replay What to do about messages that come again.
 */
@ConfigurationProperties("webhooks.receiver")
public record WebhookReceiverProperties(
    @DefaultValue("/webhooks") String path,
    @DefaultValue("signature") Verification verification,
    @DefaultValue List<String> keys,
    @DefaultValue("5m") Duration tolerance,
    @DefaultValue Header header,
    @DefaultValue("1MB") DataSize maxBodySize,
    @DefaultValue Replay replay) {

  /** How the receiver knows who is calling. */
  public enum Verification {
    /** By the signature of the request, and by the header if one is set. */
    SIGNATURE,
    /** By the header alone, for senders that cannot sign. */
    HEADER_ONLY,
    /** Not at all: anybody who can reach the path can send events. */
    DISABLED_INSECURELY
  }

  /** Which deliveries of a message reach the handler. */
  public enum Duplicates {
    /** None after one that the handler took. */
    HANDLE_ONCE,
    /** All of them. */
    HANDLE_AGAIN
  }

  /**
   * A header with a secret value.
   *
   * @param name Name of the header, for example Authorization.
   * @param values Whole values that are accepted, several while one is being replaced.
   */
  public record Header(@Nullable String name, @DefaultValue List<String> values) {
    /** Without the values. */
    @Override
    public String toString() {
      return "Header[" + name + ", " + values.size() + " values]";
    }
  }

  /**
   * What to do about messages that come again.
   *
   * @param duplicates Which deliveries of a message reach the handler.
   * @param maxMessages How many messages to remember in memory; not used with a ReplayStore bean.
   * @param retention How long to remember a message in memory; not used with a ReplayStore bean.
   * @param endpoint Name of this receiver in a ReplayStore that is shared; the path unless set.
   */
  public record Replay(
      @DefaultValue("handle-once") Duplicates duplicates,
      @DefaultValue("100000") int maxMessages,
      @DefaultValue("4d") Duration retention,
      @Nullable String endpoint) {}

  /** Without the keys and the values of the header. */
  @Override
  public String toString() {
    return "WebhookReceiverProperties[path="
        + path
        + ", verification="
        + verification
        + ", "
        + keys.size()
        + " keys, tolerance="
        + tolerance
        + ", "
        + header
        + ", maxBodySize="
        + maxBodySize
        + ", "
        + replay
        + "]";
  }
}
