/**
 * Writes contracts from the document and has Spring Cloud Contract make tests and stubs of them.
 */
@NullMarked
package dev.queuewebhooks.contracts.build;

import org.jspecify.annotations.NullMarked;
