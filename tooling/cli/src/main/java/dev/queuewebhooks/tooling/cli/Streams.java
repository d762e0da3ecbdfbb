package dev.queuewebhooks.tooling.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out for results
 * @param err for what stopped a command from giving results
 */
record Streams(InputStream in, PrintWriter out, PrintWriter err) {

  /**
   * Ends a command.
   *
   * @return the exit status: the given one, unless the results did not get to where they belong
   */
  int end(int status) {
    int last = status;
    if (out.checkError()) {
      err.println("webhooks: standard output cannot be written");
      last = ExitStatus.UNUSABLE;
    }
    err.flush();
    return last;
  }
}
