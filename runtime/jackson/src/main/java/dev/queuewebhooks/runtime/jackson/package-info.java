/** The JSON codec of the runtime on Jackson 3. */
@NullMarked
package dev.queuewebhooks.runtime.jackson;

import org.jspecify.annotations.NullMarked;
