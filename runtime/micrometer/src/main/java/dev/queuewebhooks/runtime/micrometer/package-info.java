/** Metrics of a sender, for those who measure with Micrometer. */
@NullMarked
package dev.queuewebhooks.runtime.micrometer;

import org.jspecify.annotations.NullMarked;
