/** Holds a publisher, whatever it is written in, to a document. */
@NullMarked
package dev.queuewebhooks.tooling.stub.publisher;

import org.jspecify.annotations.NullMarked;
