/** A receiver for any webhooks document, for tests and for people who look. */
@NullMarked
package dev.queuewebhooks.tooling.stub;

import org.jspecify.annotations.NullMarked;
