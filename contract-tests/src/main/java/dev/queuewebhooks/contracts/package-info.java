/** What proving and showing the contract have in common: its examples, and both sides at work. */
@NullMarked
package dev.queuewebhooks.contracts;

import org.jspecify.annotations.NullMarked;
