package dev.queuewebhooks.tooling.cli.demo;

/**
 * What became of one forgery.
 *
 * @param forgery what is wrong with it
 * @param status of the reply
 * @param reason what the receiver notes about it, for itself
 * @param refused whether it was refused for that reason, and reached no handler
 */
public record Refused(String forgery, int status, String reason, boolean refused) {}
