/**
 * Shows in one run that everything that the contract promises arrives, and that nothing else does.
 */
@NullMarked
package dev.queuewebhooks.contracts.demo;

import org.jspecify.annotations.NullMarked;
