/** What subscribers read of the events, and whether the document promises it. */
@NullMarked
package dev.queuewebhooks.contracts.subscribers;

import org.jspecify.annotations.NullMarked;
