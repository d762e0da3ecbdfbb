package dev.queuewebhooks.tooling.document.payloads;

import java.util.List;

/**
 * The valid payloads of one schema.
 *
 * @param payloads different from each other, the plainest first
 * @param gaps what could not be made; when it is the whole, there are no payloads
 */
public record MadePayloads(List<MadePayload> payloads, List<Gap> gaps) {}
