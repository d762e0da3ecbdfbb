/** Tries payloads that are made from the document on both sides of the contract. */
@NullMarked
package dev.queuewebhooks.contracts.agreement;

import org.jspecify.annotations.NullMarked;
