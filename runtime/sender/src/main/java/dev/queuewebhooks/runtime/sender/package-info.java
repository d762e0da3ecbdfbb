/** Sending webhooks: serialise once, sign every attempt, deliver, retry, report. */
@NullMarked
package dev.queuewebhooks.runtime.sender;

import org.jspecify.annotations.NullMarked;
