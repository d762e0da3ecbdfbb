package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder of contracts: {@code receiver/EVENT/NAME.yml} and the bodies beside them, and {@code
 * subscribers/NAME/EVENT.yml}.
 */
final class ContractFiles {
  private static final String RECEIVER = "receiver";
  private static final YAMLMapper YAML = YAMLMapper.shared();

  private final Path folder;

  ContractFiles(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /**
   * Adds a generated contract.
   *
   * @throws BuildFailure when its name is taken
   */
  void add(ReceiverContract contract, ContractYaml yaml) throws IOException {
    Path event = folder.resolve(RECEIVER).resolve(identifier(contract.sample().event()));
    // The engine copies the bodies of all events to one folder: their names must differ.
    Path body = event.resolve(identifier(contract.sample().toString()) + ".json");
    Path file = event.resolve(identifier(contract.name()) + ".yml");
    Files.createDirectories(event);
    String json = pretty(contract.sample().payload());
    if (Files.exists(file) || (Files.exists(body) && !Files.readString(body).equals(json))) {
      throw new BuildFailure(
          "There are two of " + folder.relativize(file) + ": rename an example in the document");
    }
    Files.writeString(body, json);
    Files.writeString(file, yaml.write(contract, body.getFileName().toString()));
  }

  /**
   * Adds contracts that people wrote.
   *
   * @param source may be absent
   * @throws BuildFailure when a name is taken
   */
  void addAll(Path source) throws IOException {
    for (Path file : filesBelow(source)) {
      Path copy = folder.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      try {
        Files.write(copy, Files.readAllBytes(file), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new BuildFailure(file + " has the name of a generated contract: rename it");
      }
    }
  }

  /** The file that a contract takes the body of its request from. */
  static Optional<Path> bodyOf(Path contract) {
    JsonNode file = YAML.readTree(contract).path("request").path("bodyFromFileAsBytes");
    return file.isString()
        ? Optional.of(contract.resolveSibling(file.asString()))
        : Optional.empty();
  }

  /** All contracts, sorted. */
  List<Path> contracts() throws IOException {
    return filesBelow(folder).stream().filter(ContractFiles::isContract).toList();
  }

  static boolean isContract(Path file) {
    return file.toString().endsWith(".yml") || file.toString().endsWith(".yaml");
  }

  static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A name with nothing but letters, digits and underscores. */
  static String identifier(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "_");
  }

  private static String pretty(JsonNode payload) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n";
  }
}
