/** Shows generated code at work: a sender, a receiver, and forgeries. */
@NullMarked
package dev.queuewebhooks.tooling.cli.demo;

import org.jspecify.annotations.NullMarked;
