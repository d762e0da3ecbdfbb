package dev.queuewebhooks.runtime.spring;

import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.InMemoryReplayStore;
import dev.queuewebhooks.runtime.receiver.ReplayStore;
import dev.queuewebhooks.runtime.receiver.StaticHeader;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.spring.WebhookReceiverProperties.Duplicates;
import dev.queuewebhooks.runtime.spring.WebhookReceiverProperties.Header;
import dev.queuewebhooks.runtime.spring.WebhookReceiverProperties.Replay;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the properties mean for a receiver; an exception says which of them to change. */
record ReceiverSettings(WebhookReceiverProperties properties) {
  private static final Logger LOG = System.getLogger(ReceiverSettings.class.getName());
  private static final String PREFIX = "webhooks.receiver.";

  /** Everything but the routes, the codec and the listener. */
  WebhookReceiver.Builder receiver(
      @Nullable WebhookVerifier verifier, @Nullable ReplayStore replayStore) {
    WebhookReceiver.Builder receiver =
        switch (properties.verification()) {
          case SIGNATURE -> verifying(verifier, replayStore);
          case HEADER_ONLY ->
              WebhookReceiver.admittedBy(
                  header().orElseThrow(() -> missing("header.name", "header-only needs one")));
          case DISABLED_INSECURELY -> withoutVerification();
        };
    return receiver.maxBodyBytes(maxBodyBytes());
  }

  private WebhookReceiver.Builder verifying(
      @Nullable WebhookVerifier verifier, @Nullable ReplayStore replayStore) {
    WebhookReceiver.Builder receiver =
        WebhookReceiver.verifiedBy(verifier == null ? verifier() : verifier);
    header().ifPresent(receiver::requiring);
    Replay replay = properties.replay();
    if (replay.duplicates() == Duplicates.HANDLE_AGAIN) {
      return receiver.withoutDuplicateDetection();
    }
    String endpoint = replay.endpoint();
    return receiver.replayStore(
        replayStore == null ? inMemory(replay) : replayStore,
        endpoint == null ? properties.path() : endpoint);
  }

  private WebhookReceiver.Builder withoutVerification() {
    LOG.log(
        Level.WARNING,
        "webhooks at {0} are not verified: anybody who can reach the path can send events",
        properties.path());
    return WebhookReceiver.withoutVerification();
  }

  private WebhookVerifier verifier() {
    if (properties.keys().isEmpty()) {
      throw missing(
          "keys",
          "signatures are verified unless "
              + PREFIX
              + "verification is header-only or disabled-insecurely");
    }
    WebhookVerifier.Builder verifier = WebhookVerifier.builder().tolerance(properties.tolerance());
    for (String key : properties.keys()) {
      verifier.key(VerificationKey.parse(key));
    }
    return verifier.build();
  }

  /**
   * A captured request stays fresh for twice the tolerance when the clock of its sender is fast.
   */
  private ReplayStore inMemory(Replay replay) {
    Duration least = properties.tolerance().multipliedBy(2);
    if (replay.retention().compareTo(least) < 0) {
      throw new IllegalStateException(
          PREFIX + "replay.retention has to be at least twice the tolerance, " + least);
    }
    return InMemoryReplayStore.builder()
        .maxMessages(replay.maxMessages())
        .retention(replay.retention())
        .build();
  }

  private Optional<StaticHeader> header() {
    Header header = properties.header();
    String name = header.name();
    if (name == null) {
      return Optional.empty();
    }
    List<String> values = header.values();
    if (values.isEmpty()) {
      throw missing("header.values", "nobody could send the header " + name);
    }
    String[] more = values.subList(1, values.size()).toArray(String[]::new);
    return Optional.of(StaticHeader.of(name, values.get(0), more));
  }

  private int maxBodyBytes() {
    long bytes = properties.maxBodySize().toBytes();
    if (bytes < 1 || bytes >= Integer.MAX_VALUE) {
      throw new IllegalStateException(
          PREFIX + "max-body-size is out of range: " + properties.maxBodySize());
    }
    return (int) bytes;
  }

  private static IllegalStateException missing(String property, String why) {
    return new IllegalStateException(PREFIX + property + " is not set: " + why);
  }
}
