package dev.queuewebhooks.contracts.spec;

import dev.queuewebhooks.contracts.Project;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code spec/src/main/lifecycle.yaml} says.
 *
 * @param states in the order of the file
 * @param transitions in the order of the file
 * @param statusless the events after which nothing can be said about the state
 */
record Lifecycle(List<State> states, List<Transition> transitions, List<String> statusless) {

  /** A state of a life; nothing but itself follows a final one. */
  record State(String name, String description, String mark, boolean isFinal) {}

  /** What an event does; it begins a life when there is no state before it. */
  record Transition(String event, List<String> from, String to, List<String> actors, String mark) {}

  static Lifecycle read() {
    JsonNode file =
        YAMLMapper.shared()
            .readTree(Project.root().resolve("spec/src/main/lifecycle.yaml").toFile());
    return new Lifecycle(
        file.required("states").valueStream().map(Lifecycle::state).toList(),
        file.required("transitions").valueStream().map(Lifecycle::transition).toList(),
        texts(file.path("statusless")));
  }

  private static State state(JsonNode state) {
    return new State(
        state.required("name").asString(),
        state.required("description").asString(),
        state.required("mark").asString(),
        state.path("final").asBoolean(false));
  }

  private static Transition transition(JsonNode transition) {
    return new Transition(
        transition.required("event").asString(),
        texts(transition.required("from")),
        transition.required("to").asString(),
        texts(transition.required("actor")),
        transition.required("mark").asString());
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
