package dev.queuewebhooks.tooling.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a receiver may give.
 *
 * @param status for example {@code 204}, {@code 5XX} or {@code default}
 * @param description as in the document
 * @param headers in document order
 * @param bodies one for each content type, in document order
 */
public record Response(
    String status, @Nullable String description, List<Parameter> headers, List<Body> bodies) {}
