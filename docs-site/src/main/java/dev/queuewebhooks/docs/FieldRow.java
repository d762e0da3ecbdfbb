package dev.queuewebhooks.docs;

/**
 * One member of a body, as a row of a table.
 *
 * @param path where it stands, for example {@code data.position.id}; list elements are {@code []}
 * @param type what its value can be, in words
 * @param presence "required" or "optional"
 * @param description the document's description, or an empty text
 */
record FieldRow(String path, String type, String presence, String description) {}
