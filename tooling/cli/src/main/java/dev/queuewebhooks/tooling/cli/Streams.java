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
record Streams(InputStream in, PrintWriter out, PrintWriter err) {}
