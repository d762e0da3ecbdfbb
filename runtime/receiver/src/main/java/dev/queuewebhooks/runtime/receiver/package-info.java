/** Receiving webhooks: a request in, a reply out, and a typed handler called in between. */
@NullMarked
package dev.queuewebhooks.runtime.receiver;

import org.jspecify.annotations.NullMarked;
