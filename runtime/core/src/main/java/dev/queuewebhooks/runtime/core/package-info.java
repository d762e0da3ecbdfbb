/** Signing, verifying and the seams (headers, JSON) that the other runtime modules share. */
@NullMarked
package dev.queuewebhooks.runtime.core;

import org.jspecify.annotations.NullMarked;
