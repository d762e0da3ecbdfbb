package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Mends the generated WireMock mappings. */
final class StubMappings {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path contracts;
  private final Path mappings;

  StubMappings(Path contracts, Path mappings) {
    this.contracts = contracts;
    this.mappings = mappings;
  }

  /**
   * Gives every mapping the same id in every build, and lets one for a body in a file compare that
   * body as JSON: the engine has put the path of the file there instead.
   */
  void mend() throws IOException {
    for (Path file : ContractFiles.filesBelow(mappings)) {
      if (!(JSON.readTree(file) instanceof ObjectNode mapping)) {
        throw new BuildFailure(file + " is not a mapping");
      }
      Path relative = mappings.relativize(file);
      String name = relative.toString().replace('\\', '/').replaceAll("\\.json$", "");
      compareAsJson(mapping, contracts.resolve(name + ".yml"));
      write(mapping, mappings, name);
    }
  }

  /**
   * Writes a mapping with an id that is the same in every build.
   *
   * @param name its file in the folder, without the extension
   */
  static void write(ObjectNode mapping, Path mappings, String name) throws IOException {
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    mapping.put("id", id).put("uuid", id);
    Path file = mappings.resolve(name + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mapping) + "\n");
  }

  private static void compareAsJson(ObjectNode mapping, Path contract) {
    Optional<Path> body =
        Files.exists(contract) ? ContractFiles.bodyOf(contract) : Optional.empty();
    if (body.isPresent() && mapping.path("request") instanceof ObjectNode request) {
      JsonNode expected = JSON.readTree(body.get());
      request.putArray("bodyPatterns").addObject().set("equalToJson", expected);
    }
  }
}
