/** Delivers many messages over loopback to a receiver whose connection fails in every way. */
@NullMarked
package dev.queuewebhooks.trials.soak;

import org.jspecify.annotations.NullMarked;
