/** Reads, bundles and validates OpenAPI 3.1 documents that describe webhooks. */
@NullMarked
package dev.queuewebhooks.tooling.document;

import org.jspecify.annotations.NullMarked;
