package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.queuewebhooks.tooling.rehearsal.Reply.Answer;
import dev.queuewebhooks.tooling.rehearsal.Reply.Silence;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a request (RFC 9112), within bounds. An answer counts from its header fields
 * on: however its body ends, it stands.
 */
final class ReplyReader {
  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_FIELDS = 100;
  private static final int MAX_BODY = 64 * 1024;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})( .*)?");

  private final InputStream in;

  ReplyReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The final answer: those before it (1xx) are passed over.
   *
   * @throws IOException when the connection breaks, or the time is over, before there is one
   */
  Reply read() throws IOException {
    try {
      Answer answer = head();
      while (answer.status() < 200) {
        answer = head();
      }
      return new Answer(answer.status(), answer.headers(), body(answer));
    } catch (ProtocolException e) {
      return Silence.NOT_HTTP;
    }
  }

  private Answer head() throws IOException {
    Matcher status = STATUS.matcher(line());
    if (!status.matches()) {
      throw new ProtocolException();
    }
    Map<String, String> headers = new HashMap<>();
    int count = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || ++count > MAX_FIELDS) {
        throw new ProtocolException();
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Answer(Integer.parseInt(status.group(1)), Map.copyOf(headers), "");
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (line.length() >= MAX_LINE) {
        throw new ProtocolException();
      }
      line.append((char) c);
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }

  private String body(Answer head) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      if (head.headers().getOrDefault("transfer-encoding", "").endsWith("chunked")) {
        readChunks(body);
      } else if (head.status() != NO_CONTENT && head.status() != NOT_MODIFIED) {
        read(length(head.headers().get("content-length")), body);
      }
    } catch (IOException | NumberFormatException e) {
      // What came of it is enough.
    }
    return body.toString(ISO_8859_1);
  }

  /** Without a length, the body ends with the connection. */
  private static long length(@Nullable String text) {
    return text == null ? Long.MAX_VALUE : Long.parseLong(text);
  }

  private void readChunks(ByteArrayOutputStream body) throws IOException {
    while (body.size() < MAX_BODY) {
      long size = Long.parseLong(line().split(";", 2)[0].strip(), 16);
      if (size == 0) {
        return;
      }
      read(size, body);
      line();
    }
  }

  private void read(long length, ByteArrayOutputStream body) throws IOException {
    int most = (int) Math.min(length, MAX_BODY - body.size());
    byte[] some = new byte[4 * 1024];
    for (int left = most; left > 0; ) {
      int count = in.read(some, 0, Math.min(left, some.length));
      if (count < 0) {
        return;
      }
      body.write(some, 0, count);
      left -= count;
    }
  }
}
