/** The files of the contract agree with each other. */
@NullMarked
package dev.queuewebhooks.contracts.spec;

import org.jspecify.annotations.NullMarked;
