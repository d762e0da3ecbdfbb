package dev.queuewebhooks.tooling.codegen.java;

/**
 * The Java names of what is generated for one event.
 *
 * @param handlerMethod its method in the handler
 * @param senderMethod its method in the sender
 * @param parametersConstant what says how its parameters are read
 * @param fieldsConstant what says how its form is read and written
 */
record EventNames(
    String handlerMethod, String senderMethod, String parametersConstant, String fieldsConstant) {}
