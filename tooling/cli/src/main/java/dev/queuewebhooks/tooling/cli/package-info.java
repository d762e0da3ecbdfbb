/** The command {@code webhooks}, for people and for programs in any language. */
@NullMarked
package dev.queuewebhooks.tooling.cli;

import org.jspecify.annotations.NullMarked;
