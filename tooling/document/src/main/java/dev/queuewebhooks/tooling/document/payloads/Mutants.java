package dev.queuewebhooks.tooling.document.payloads;

import java.util.List;

/**
 * What can be done wrong in a payload, one thing at a time.
 *
 * @param invalid those that the document does not allow
 * @param equivalent those that it allows all the same, because another branch of a union does
 */
public record Mutants(List<Mutant> invalid, List<Mutant> equivalent) {}
