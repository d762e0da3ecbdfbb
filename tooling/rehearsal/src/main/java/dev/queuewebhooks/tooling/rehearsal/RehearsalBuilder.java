package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** Collects the settings of a {@link Rehearsal}. Not safe to share between threads. */
public final class RehearsalBuilder {
  private static final int MIN_TOLERANCE = 2 * Clocks.MARGIN;
  private static final int MAX_TOLERANCE = 24 * 60 * 60;
  private static final int MAX_LARGE = 64 * 1024 * 1024;
  private static final int MAX_AT_A_TIME = 1_000;

  /** RFC 9110, section 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** Made for each request, or belonging to the connection. */
  private static final Pattern OWN =
      Pattern.compile("(?i)webhook-.*|host|connection|content-length|transfer-encoding|expect");

  /** No line break, so no second field. */
  private static final Pattern VALUE = Pattern.compile("[!-~](?:[ \\t!-~]*[!-~])?");

  final WebhookDocument document;
  final URI target;
  final SigningKey key;
  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  Set<String> events = Set.of();
  Duration tolerance = Duration.ofMinutes(5);
  Duration patience = Duration.ofSeconds(15);
  int largeBytes = 1024 * 1024 + 1;
  int atATime = 20;
  SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

  RehearsalBuilder(WebhookDocument document, URI target, SigningKey key) {
    this.document = document;
    this.target = checked(target);
    this.key = key;
  }

  private static URI checked(URI target) {
    String scheme = String.valueOf(target.getScheme());
    if (target.getHost() == null || !scheme.matches("(?i)https?")) {
      throw new IllegalArgumentException("the URL of a receiver is an absolute http or https URL");
    }
    if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the URL of a receiver has no user information and no fragment");
    }
    return target;
  }

  /**
   * Sends these events only; all of the document unless set.
   *
   * @param names none for all
   * @throws IllegalArgumentException when the document has no event of such a name
   */
  public RehearsalBuilder events(Collection<String> names) {
    Set<String> known = new TreeSet<>();
    document.webhooks().forEach(webhook -> known.add(webhook.name()));
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "the document has no event '" + name + "'. It has: " + String.join(", ", known));
      }
    }
    this.events = Set.copyOf(names);
    return this;
  }

  /**
   * Adds a header field to every request, for example {@code Authorization}.
   *
   * @throws IllegalArgumentException when it cannot be sent, or is made for each request; the
   *     message does not repeat the value
   */
  public RehearsalBuilder header(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a header field");
    }
    if (OWN.matcher(name).matches()) {
      throw new IllegalArgumentException("a rehearsal sets the header " + name + " itself");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of the header " + name + " is empty, or not of visible ASCII characters");
    }
    headers.put(name, value);
    return this;
  }

  /**
   * How far the receiver lets a timestamp be from its clock; five minutes unless set.
   *
   * @throws IllegalArgumentException when it is less than 10 seconds or more than a day
   */
  public RehearsalBuilder tolerance(Duration tolerance) {
    long seconds = tolerance.toSeconds();
    if (seconds < MIN_TOLERANCE || seconds > MAX_TOLERANCE) {
      throw new IllegalArgumentException(
          "the tolerance is from " + MIN_TOLERANCE + " to " + MAX_TOLERANCE + " seconds");
    }
    this.tolerance = tolerance;
    return this;
  }

  /**
   * How large a body is that the receiver has to refuse; one byte more than one MiB unless set.
   *
   * @throws IllegalArgumentException when it is not from 1 byte to 64 MiB
   */
  public RehearsalBuilder largeBytes(int largeBytes) {
    this.largeBytes = within(largeBytes, MAX_LARGE, "the size of the large body");
    return this;
  }

  /**
   * How many deliveries are sent at a time, once; 20 unless set.
   *
   * @throws IllegalArgumentException when it is not from 1 to 1000
   */
  public RehearsalBuilder atATime(int atATime) {
    this.atATime = within(atATime, MAX_AT_A_TIME, "the number of deliveries at a time");
    return this;
  }

  private static int within(int number, int most, String what) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(what + " is from 1 to " + most);
    }
    return number;
  }

  /**
   * How long to wait for an answer; 15 seconds unless set, as senders do.
   *
   * @throws IllegalArgumentException when it is not more than zero
   */
  public RehearsalBuilder patience(Duration patience) {
    if (patience.isZero() || patience.isNegative()) {
      throw new IllegalArgumentException("the patience is more than zero");
    }
    this.patience = patience;
    return this;
  }

  /** Which certificates are trusted; those of the JDK unless set. */
  public RehearsalBuilder tls(SSLContext tls) {
    this.tls = tls.getSocketFactory();
    return this;
  }

  /**
   * The rehearsal.
   *
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
   *     cannot be used
   */
  public Rehearsal build() {
    List<Webhook> chosen =
        document.webhooks().stream()
            .filter(webhook -> events.isEmpty() || events.contains(webhook.name()))
            .toList();
    return new Rehearsal(this, chosen);
  }
}
