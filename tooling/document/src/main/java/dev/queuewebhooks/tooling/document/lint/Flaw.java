package dev.queuewebhooks.tooling.document.lint;

import tools.jackson.core.JsonPointer;

/**
 * A place at which a rule is not kept.
 *
 * @param place in the document
 * @param message what is wrong, without a full stop at its end
 * @param hint what to do, without a full stop at its end
 */
record Flaw(JsonPointer place, String message, String hint) {}
