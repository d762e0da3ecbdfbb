/**
 * What the codecs on different JSON libraries say and decide alike. For codecs only: this package
 * may change in any version.
 */
@NullMarked
package dev.queuewebhooks.runtime.core.json;

import org.jspecify.annotations.NullMarked;
