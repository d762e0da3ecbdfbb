/** Throws mutated requests at a receiver, guided by what its code does with them. */
@NullMarked
package dev.queuewebhooks.trials.fuzz;

import org.jspecify.annotations.NullMarked;
