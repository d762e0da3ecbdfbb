/** Telling what came of a rehearsal. */
@NullMarked
package dev.queuewebhooks.tooling.cli.rehearse;

import org.jspecify.annotations.NullMarked;
