/** A publisher that is tested with the stubs: what a project that uses their jar looks like. */
@NullMarked
package dev.queuewebhooks.contracts.stubrunner;

import org.jspecify.annotations.NullMarked;
