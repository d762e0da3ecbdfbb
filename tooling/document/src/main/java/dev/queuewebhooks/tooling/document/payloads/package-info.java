/** Makes valid payloads, and invalid ones, from the schemas of a document. */
@NullMarked
package dev.queuewebhooks.tooling.document.payloads;

import org.jspecify.annotations.NullMarked;
