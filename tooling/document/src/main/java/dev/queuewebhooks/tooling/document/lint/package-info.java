/** Gives advice on webhooks documents: rules, each with an id, and the findings they lead to. */
@NullMarked
package dev.queuewebhooks.tooling.document.lint;

import org.jspecify.annotations.NullMarked;
