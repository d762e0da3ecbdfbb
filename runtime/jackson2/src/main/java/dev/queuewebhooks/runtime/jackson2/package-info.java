/** The JSON codec of the runtime on Jackson 2. */
@NullMarked
package dev.queuewebhooks.runtime.jackson2;

import org.jspecify.annotations.NullMarked;
