/** Sending single deliveries, and telling what was answered. */
@NullMarked
package dev.queuewebhooks.tooling.cli.send;

import org.jspecify.annotations.NullMarked;
