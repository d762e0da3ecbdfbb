package dev.queuewebhooks.tooling.rehearsal;

import java.io.IOException;
import java.io.OutputStream;

/** How a body is sent. */
@FunctionalInterface
interface Pace {
  Pace AT_ONCE = (body, out) -> out.write(body);

  /** Writes the whole body. */
  void write(byte[] body, OutputStream out) throws IOException, InterruptedException;
}
