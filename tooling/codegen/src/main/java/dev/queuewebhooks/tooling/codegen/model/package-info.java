/**
 * What a webhooks document says, as types: the JSON Schema side of code generation, without a word
 * of Java.
 */
@NullMarked
package dev.queuewebhooks.tooling.codegen.model;

import org.jspecify.annotations.NullMarked;
