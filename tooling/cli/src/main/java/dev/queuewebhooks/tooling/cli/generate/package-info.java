/** Generates Java for the command line. */
@NullMarked
package dev.queuewebhooks.tooling.cli.generate;

import org.jspecify.annotations.NullMarked;
