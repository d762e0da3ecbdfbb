/** Tries generated code on the examples of its document. */
@NullMarked
package dev.queuewebhooks.tooling.cli.prove;

import org.jspecify.annotations.NullMarked;
