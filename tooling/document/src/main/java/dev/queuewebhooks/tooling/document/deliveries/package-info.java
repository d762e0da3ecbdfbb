/** Deliveries to make of a document. */
@NullMarked
package dev.queuewebhooks.tooling.document.deliveries;

import org.jspecify.annotations.NullMarked;
