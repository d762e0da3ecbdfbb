/** The published contract, as tools that others wrote understand it. */
@NullMarked
package dev.queuewebhooks.spec.interop;

import org.jspecify.annotations.NullMarked;
