package dev.queuewebhooks.tooling.rehearsal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** What comes over a connection until a certain time, in however small pieces it comes. */
final class DeadlineInput extends FilterInputStream {
  private final Socket socket;
  private final long end;

  DeadlineInput(Socket socket, Duration patience) throws IOException {
    super(socket.getInputStream());
    this.socket = socket;
    this.end = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    return super.read(bytes, offset, length);
  }
}
