/** What receiving, verifying and sending cost, each beside the same by hand. */
@NullMarked
package dev.queuewebhooks.trials.benchmark;

import org.jspecify.annotations.NullMarked;
