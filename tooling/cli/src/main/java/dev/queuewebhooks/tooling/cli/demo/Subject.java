package dev.queuewebhooks.tooling.cli.demo;

import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.tooling.cli.trial.EventTypes;
import dev.queuewebhooks.tooling.cli.trial.Trial;
import dev.queuewebhooks.tooling.codegen.java.EventMethods;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import java.util.List;
import java.util.Optional;

/**
 * An event with what is needed to deliver it.
 *
 * @param types what generated code has for it
 * @param routes lead it to the handler
 * @param path where its receiver is
 * @param bodies what to send
 * @param answer what the handler answers; empty when it answers nothing
 */
record Subject(
    EventModel event,
    EventMethods methods,
    EventTypes types,
    EventRoutes routes,
    String path,
    List<Trial> bodies,
    Optional<Trial> answer) {}
