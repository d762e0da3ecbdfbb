package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Location;
import tools.jackson.core.JsonPointer;

/**
 * Says that a rule need not be kept somewhere, and why.
 *
 * @param rule the id
 * @param pointer the place in the document; what is below it is excused as well
 * @param reason for those who read the settings
 * @param location where the excuse was written
 */
record Excuse(String rule, JsonPointer pointer, String reason, Location location) {

  boolean excuses(Finding finding) {
    String place = finding.pointer().toString();
    return finding.rule().equals(rule)
        && (place.equals(pointer.toString()) || place.startsWith(pointer + "/"));
  }
}
