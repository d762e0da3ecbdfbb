package dev.queuewebhooks.tooling.codegen.model;

import java.util.Map;

/**
 * How an object stands as a form.
 *
 * @param formats those of the members that are something else than one text, by JSON name
 */
public record FormLayout(Map<String, TextFormat> formats) {}
