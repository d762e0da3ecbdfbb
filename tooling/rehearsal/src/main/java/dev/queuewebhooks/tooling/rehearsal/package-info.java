/** Plays the faults that receivers of webhooks have to survive. */
@NullMarked
package dev.queuewebhooks.tooling.rehearsal;

import org.jspecify.annotations.NullMarked;
