package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.queuewebhooks.tooling.rehearsal.Reply.Silence;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests byte for byte as they are, each over a connection of its own: clients of the usual
 * kind repair what is to be wrong here. Safe for use by several threads. Uses no proxy.
 */
final class WireClient implements AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final URI target;
  private final Duration patience;
  private final SSLSocketFactory tls;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "webhooks-rehearsal");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A client of one receiver.
   *
   * @param patience how long to wait for each answer
   */
  WireClient(URI target, Duration patience, SSLSocketFactory tls) {
    this.target = target;
    this.patience = patience;
    this.tls = tls;
  }

  /** Makes a connection, and closes it. */
  void probe() throws UnreachableException {
    try (Socket raw = new Socket()) {
      connect(raw);
      try {
        encrypt(raw);
      } catch (IOException e) {
        throw new UnreachableException(
            "the encrypted connection could not be set up; is the certificate trusted?");
      }
    } catch (UnreachableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreachableException("nobody listens there, or there is no such host");
    }
  }

  Reply send(Request request) {
    return send(request, Pace.AT_ONCE);
  }

  Reply send(Request request, Pace pace) {
    // Closing only the inner one ends a write that is stuck in the encryption as well.
    try (Socket raw = new Socket()) {
      Socket socket;
      try {
        connect(raw);
        socket = encrypt(raw);
      } catch (IOException e) {
        return Silence.UNREACHABLE;
      }
      // Beside reading: some receivers answer before they have read all.
      Future<?> writing = start(() -> write(request, pace, socket.getOutputStream()));
      try {
        return new ReplyReader(new DeadlineInput(socket, patience)).read();
      } finally {
        writing.cancel(true);
      }
    } catch (SocketTimeoutException e) {
      return Silence.LATE;
    } catch (IOException e) {
      return Silence.CLOSED;
    }
  }

  /** Does something beside everything else. */
  <T> Future<T> start(Callable<T> work) {
    return threads.submit(work);
  }

  private boolean isHttps() {
    return "https".equalsIgnoreCase(target.getScheme());
  }

  private String host() {
    return target.getHost().replaceAll("^\\[|]$", "");
  }

  private void connect(Socket raw) throws IOException {
    int standard = isHttps() ? HTTPS_PORT : HTTP_PORT;
    int port = target.getPort() < 0 ? standard : target.getPort();
    raw.setTcpNoDelay(true);
    raw.connect(new InetSocketAddress(host(), port), (int) TO_CONNECT.toMillis());
  }

  /** The same one where nothing is to be encrypted. */
  private Socket encrypt(Socket raw) throws IOException {
    if (!isHttps()) {
      return raw;
    }
    raw.setSoTimeout((int) TO_CONNECT.toMillis());
    SSLSocket socket = (SSLSocket) tls.createSocket(raw, host(), raw.getPort(), false);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private Void write(Request request, Pace pace, OutputStream out)
      throws IOException, InterruptedException {
    out.write(head(request).getBytes(ISO_8859_1));
    pace.write(request.body(), out);
    out.flush();
    return null;
  }

  private String head(Request request) {
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(resource(request)).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
    request
        .fields()
        .forEach(
            field -> head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
    if (request.body().length > 0 || !request.method().equals("GET")) {
      head.append("Content-Length: ").append(request.body().length).append("\r\n");
    }
    return head.append("Connection: close\r\n\r\n").toString();
  }

  private String resource(Request request) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : target.getRawQuery();
    String both = query.isEmpty() ? request.query() : query + "&" + request.query();
    String all = request.query().isEmpty() ? query : both;
    return all.isEmpty() ? path : path + "?" + all;
  }

  /** Ends all that is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
