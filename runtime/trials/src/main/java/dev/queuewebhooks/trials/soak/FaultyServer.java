package dev.queuewebhooks.trials.soak;

import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * A small HTTP/1.1 server on loopback that does wrong on purpose, down to the bytes: no real server
 * resets a connection or stops in the middle of a status line when asked to.
 */
final class FaultyServer implements AutoCloseable {
  private final WebhookReceiver receiver;
  private final ServerSocket socket = new ServerSocket();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SplittableRandom random = new SplittableRandom(20260301);
  private final Map<Fault, LongAdder> counts = new EnumMap<>(Fault.class);

  FaultyServer(WebhookReceiver receiver) throws IOException {
    this.receiver = receiver;
    for (Fault fault : Fault.values()) {
      counts.put(fault, new LongAdder());
    }
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    threads.execute(this::accept);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /** How often each fault happened. */
  Map<Fault, LongAdder> counts() {
    return counts;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        SplittableRandom ofConnection = random.split();
        threads.execute(() -> serve(connection, ofConnection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection, SplittableRandom random) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      boolean open = true;
      while (open) {
        HttpRequestReader request = HttpRequestReader.read(in);
        if (request == null) {
          return;
        }
        Fault fault = Fault.next(random);
        counts.get(fault).increment();
        open = answer(request, fault, connection);
      }
    } catch (IOException | InterruptedException end) {
      // The other side is gone, or the run is over.
    }
  }

  /** Whether the connection stays open. */
  private boolean answer(HttpRequestReader request, Fault fault, Socket connection)
      throws IOException, InterruptedException {
    WebhookReply reply = fault.receiverSawIt() ? receiver.receive(request.toReceive()) : null;
    OutputStream out = connection.getOutputStream();
    switch (fault) {
      case NONE -> {
        WebhookReply good = receiver.receive(request.toReceive());
        write(
            out,
            "HTTP/1.1 "
                + good.status()
                + " x\r\n"
                + retryAfter(good)
                + "Content-Length: 0\r\n\r\n");
      }
      case STATUS_500 -> write(out, "HTTP/1.1 500 x\r\nContent-Length: 0\r\n\r\n");
      case STATUS_503 -> write(out, "HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n");
      case STATUS_429 ->
          write(out, "HTTP/1.1 429 x\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
      case TRUNCATED_REPLY -> write(out, "HTTP/1.1 " + reply.status());
      case SILENCE -> Thread.sleep(Soak.TIMEOUT.multipliedBy(2).toMillis());
      case RESET_BEFORE, RESET_AFTER -> connection.setSoLinger(true, 0);
    }
    return fault.ordinal() <= Fault.STATUS_429.ordinal();
  }

  private static String retryAfter(WebhookReply reply) {
    String value = reply.headers().get("Retry-After");
    return value == null ? "" : "Retry-After: " + value + "\r\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
