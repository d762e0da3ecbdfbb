package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Severity;

/**
 * What a rule asks for.
 *
 * @param id stable, for example {@code WH040}
 * @param severity unless settings say otherwise
 * @param title what has to be so, in one sentence without a full stop
 * @param why what goes wrong otherwise, in full sentences
 */
public record RuleDescription(String id, Severity severity, String title, String why) {}
