/** The OpenAPI Generator extension {@code java-webhooks}. */
@NullMarked
package dev.queuewebhooks.tooling.codegen;

import org.jspecify.annotations.NullMarked;
