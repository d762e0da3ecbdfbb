package dev.queuewebhooks.trials.benchmark;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Verify a body that somebody else will read. The header fields are ready for both. */
@State(Scope.Thread)
public class Verify {
  /** Bytes of the body. */
  @Param({"512", "2048", "20480"})
  int size;

  private final WebhookVerifier verifier =
      WebhookVerifier.builder()
          .key(HmacSecret.parse(Message.SECRET))
          // The library's tolerance is fixed at five minutes, which a run of one size stays below.
          .tolerance(Duration.ofMinutes(5))
          .build();
  private final Floor floor = new Floor(Message.SECRET);
  private Webhook library;

  private byte[] body;
  private String text;
  private RequestHeaders headers;
  private Map<String, List<String>> fields;

  @Setup
  public void sign() throws EmptyWebhookSecretException {
    library = new Webhook(Message.SECRET);
    Message message = Message.signed("msg_1", Message.text(size));
    body = message.body();
    text = new String(body, StandardCharsets.UTF_8);
    headers = RequestHeaders.of(message.headers());
    fields = message.headers();
  }

  @Benchmark
  public Verification verifier() {
    Verification verification = verifier.verify(headers, body);
    if (!(verification instanceof Verified)) {
      throw new IllegalStateException(verification.toString());
    }
    return verification;
  }

  /** A code that is made by hand, and nothing else checked: hardly more than its hash. */
  @Benchmark
  public boolean theMacAlone() {
    return floor.verify(fields, body);
  }

  @Benchmark
  public String referenceLibrary() throws WebhookVerificationException {
    library.verify(text, fields);
    return text;
  }
}
