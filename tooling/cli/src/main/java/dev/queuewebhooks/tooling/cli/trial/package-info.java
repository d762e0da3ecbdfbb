/** Generates, compiles and loads code for a document, and collects what to try it on. */
@NullMarked
package dev.queuewebhooks.tooling.cli.trial;

import org.jspecify.annotations.NullMarked;
