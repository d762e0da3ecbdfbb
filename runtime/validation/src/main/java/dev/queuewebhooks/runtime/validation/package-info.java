/** Checks the bodies of events against JSON Schemas. */
@NullMarked
package dev.queuewebhooks.runtime.validation;

import org.jspecify.annotations.NullMarked;
