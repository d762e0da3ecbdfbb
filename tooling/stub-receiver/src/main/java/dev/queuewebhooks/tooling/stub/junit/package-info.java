/** The stub receiver as an extension of JUnit. */
@NullMarked
package dev.queuewebhooks.tooling.stub.junit;

import org.jspecify.annotations.NullMarked;
