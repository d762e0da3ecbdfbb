package dev.queuewebhooks.contracts.subscribers;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the contracts of subscribers: {@code subscribers/NAME/EVENT.yml}. */
public final class SubscriberContracts {
  /** The folder in which there is one for each subscriber. */
  public static final String FOLDER = "subscribers";

  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern TRIGGER =
      Pattern.compile("publishes\\(" + ARGUMENT + "(, *" + ARGUMENT + ")*\\)");

  private SubscriberContracts() {}

  /**
   * Reads all of them.
   *
   * @param contracts the folder that has {@value #FOLDER} in it
   * @return sorted by their files
   * @throws BuildFailure when one is not such a contract; the message says which, and what is wrong
   */
  public static List<SubscriberContract> in(Path contracts) throws IOException {
    Path folder = contracts.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> read(file, contracts.relativize(file)))
          .toList();
    }
  }

  private static SubscriberContract read(Path file, Path name) {
    if (name.getNameCount() != 3 || !name.toString().endsWith(".yml")) {
      throw refused(name, "belongs in " + FOLDER + "/NAME/EVENT.yml");
    }
    JsonNode contract = parse(file, name);
    String subscriber = name.getName(1).toString();
    JsonNode message = contract.path("outputMessage");
    if (!message.path("sentTo").asString("").equals(subscriber)) {
      throw refused(name, "needs outputMessage.sentTo: " + subscriber + ", like its folder");
    }
    List<JsonPointer> fields = leaves(JsonPointer.empty(), message.path("body"));
    if (fields.isEmpty()) {
      throw refused(name, "names no field in outputMessage.body: then nothing is asked for");
    }
    List<String> arguments = arguments(contract.path("input").path("triggeredBy"), name);
    return new SubscriberContract(
        subscriber,
        arguments.get(0),
        arguments.stream().skip(1).map(argument -> pointer(argument, name)).toList(),
        fields);
  }

  private static JsonNode parse(Path file, Path name) {
    try {
      return YAMLMapper.shared().readTree(file);
    } catch (JacksonException e) {
      throw refused(name, "cannot be read: " + e.getOriginalMessage());
    }
  }

  private static List<String> arguments(JsonNode trigger, Path name) {
    String text = trigger.asString("");
    if (!TRIGGER.matcher(text).matches()) {
      throw refused(
          name,
          "needs input.triggeredBy: publishes(\"EVENT\"), or publishes(\"EVENT\", \"/FIELD\")"
              + " when it is about messages that have that field");
    }
    List<String> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(text);
    while (argument.find()) {
      arguments.add(argument.group(1));
    }
    return arguments;
  }

  private static JsonPointer pointer(String text, Path name) {
    if (!text.startsWith("/")) {
      throw refused(name, "has to name fields as in /data/id, not as " + text);
    }
    return JsonPointer.compile(text);
  }

  /** What has a value of its own: an array counts as one value. */
  private static List<JsonPointer> leaves(JsonPointer place, JsonNode value) {
    if (!value.isObject()) {
      return value.isMissingNode() ? List.of() : List.of(place);
    }
    return value.propertyNames().stream()
        .flatMap(name -> leaves(place.appendProperty(name), value.path(name)).stream())
        .toList();
  }

  private static BuildFailure refused(Path name, String what) {
    return new BuildFailure("Contract " + name + " " + what);
  }
}
