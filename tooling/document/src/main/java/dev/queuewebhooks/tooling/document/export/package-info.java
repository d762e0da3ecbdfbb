/** Turns the schemas of a webhooks document into files that stand on their own. */
@NullMarked
package dev.queuewebhooks.tooling.document.export;

import org.jspecify.annotations.NullMarked;
