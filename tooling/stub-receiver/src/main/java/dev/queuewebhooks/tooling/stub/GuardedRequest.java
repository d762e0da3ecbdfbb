package dev.queuewebhooks.tooling.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.jakarta.servlet.http.Part;

/**
 * A request that WireMock can take into memory: not more than one byte over the limit, and nothing
 * that it would unpack, which it does with what is compressed and with multipart bodies.
 */
final class GuardedRequest extends HttpServletRequestWrapper {
  private static final String ENCODING = "Content-Encoding";
  private static final byte[] NOTHING = {};

  private final byte[] body;
  private final List<String> encodings;

  private GuardedRequest(HttpServletRequest request, byte[] body, List<String> encodings) {
    super(request);
    this.body = body;
    this.encodings = encodings;
  }

  static GuardedRequest of(HttpServletRequest request, int maxBodyBytes) throws IOException {
    byte[] start = request.getInputStream().readNBytes(maxBodyBytes + 1);
    List<String> encodings = new ArrayList<>(Collections.list(request.getHeaders(ENCODING)));
    boolean gzip = start.length > 1 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
    if (gzip && encodings.isEmpty()) {
      encodings.add("gzip"); // its header does not say so, but WireMock looks at the bytes as well
    }
    return new GuardedRequest(request, encodings.isEmpty() ? start : NOTHING, encodings);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  /** What WireMock asks for to know whether to unpack. What is kept is in {@link #getHeaders}. */
  @Override
  public @Nullable String getHeader(String name) {
    return isEncoding(name) ? "compressed" : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isEncoding(name) ? Collections.enumeration(encodings) : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
    if (!encodings.isEmpty() && names.stream().noneMatch(ENCODING::equalsIgnoreCase)) {
      names.add(ENCODING);
    }
    return Collections.enumeration(names);
  }

  private boolean isEncoding(String name) {
    return !encodings.isEmpty() && name.equalsIgnoreCase(ENCODING);
  }

  /** Bytes that are all there. */
  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("this stream is read in one go");
    }
  }
}
