package dev.queuewebhooks.trials.benchmark;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.trials.orders.events.WebhookEvent;
import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Write one event of about 1.5 kB and sign it. */
@State(Scope.Thread)
public class SerialiseAndSign {
  private final JsonCodec codec = JsonCodec.load();
  private final WebhookEvent event = codec.read(Message.event(), WebhookEvent.class);
  private final WebhookSigner signer = WebhookSigner.of(HmacSecret.parse(Message.SECRET));
  private final Floor floor = new Floor(Message.SECRET);

  @Benchmark
  public String byHand() {
    return floor.sign("msg_1", event);
  }

  @Benchmark
  public SignatureHeaders runtime() {
    return signer.sign("msg_1", Instant.now(), codec.write(event));
  }
}
