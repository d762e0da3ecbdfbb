/** Compares this generator with OpenAPI Generator's own, on documents made for it. */
package dev.queuewebhooks.tooling.codegen.benchmark;
