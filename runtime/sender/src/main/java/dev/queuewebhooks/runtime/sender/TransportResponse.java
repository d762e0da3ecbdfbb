package dev.queuewebhooks.runtime.sender;

import org.jspecify.annotations.Nullable;

/**
 * As much of an answer as matters to a sender.
 *
 * @param status the HTTP status code
 * @param retryAfter the value of the header Retry-After, or null
 */
public record TransportResponse(int status, @Nullable String retryAfter) {}
