package dev.queuewebhooks.tooling.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Finds what the references in a document's files lead to, and reports those that lead nowhere. */
final class ReferenceTargets {

  private final SourceFiles files;
  private final Findings findings;

  ReferenceTargets(SourceFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  /**
   * What a reference leads to, or null when it was reported.
   *
   * @param kind what the place of the reference expects
   * @param from the file in which the reference stands
   * @param pointer where it stands in that file
   * @param location where it stands, for people
   */
  @Nullable Target find(
      Kind kind, Reference reference, Path from, JsonPointer pointer, Location location) {
    Finder finder = new Finder(reference, from, pointer, location);
    Path file = reference.isInternal() ? from : finder.file();
    return file == null ? null : finder.inFile(kind, file);
  }

  /** The webhooks in a folder by name; those that were reported have no target. */
  Map<String, @Nullable Target> webhooks(
      Reference reference, Path from, JsonPointer pointer, Location location) {
    return new Finder(reference, from, pointer, location).webhooks();
  }

  /** One reference that is being followed. */
  private final class Finder {

    private final Reference reference;
    private final Path from;
    private final JsonPointer pointer;
    private final Location location;

    Finder(Reference reference, Path from, JsonPointer pointer, Location location) {
      this.reference = reference;
      this.from = from;
      this.pointer = pointer;
      this.location = location;
    }

    private void report(Rule rule, String problem, String hint) {
      String message = "the reference '" + reference.text() + "' " + problem;
      findings.add(rule.error(location, pointer, message, hint));
    }

    private @Nullable Path allowed() {
      Optional<Path> file =
          reference.isNetwork() ? Optional.empty() : files.target(from, reference);
      if (file.isEmpty()) {
        report(
            Rule.REFUSED_REFERENCE,
            "leads to a network or is not a relative path",
            "Copy what it names into a file beside the document: nothing is ever fetched");
        return null;
      } else if (!files.isAllowed(file.get())) {
        report(
            Rule.REFUSED_REFERENCE,
            "leads out of the document's folder",
            "Move the file into that folder, or name the folder that has both as the root");
        return null;
      }
      return file.get();
    }

    @Nullable Path file() {
      Path file = allowed();
      if (file == null) {
        return null;
      } else if (reference.isFolder() || Files.isDirectory(file)) {
        report(
            Rule.FOLDER_REFERENCE,
            "names a folder",
            "Name a file; only webhooks itself may be a folder: 'webhooks: {$ref: folder/}'");
        return null;
      } else if (!Files.isRegularFile(file)) {
        String name = String.valueOf(file.getFileName());
        report(
            Rule.BROKEN_REFERENCE,
            "names a file that does not exist",
            NearName.of(name, files.neighbours(file))
                .map(near -> "Did you mean '" + reference.text().replace(name, near) + "'?")
                .orElse("Correct the name, or add the file"));
        return null;
      }
      return file;
    }

    @Nullable Target inFile(Kind kind, Path file) {
      Optional<JsonPointer> place = reference.pointer();
      if (place.isEmpty()) {
        report(
            Rule.BROKEN_REFERENCE,
            "does not end with a JSON pointer",
            "Write it like 'file.yaml#/path/to/it', or name the file alone");
        return null;
      }
      try {
        Located tree = files.tree(file);
        if (tree.node().at(place.get()).isMissingNode()) {
          report(Rule.BROKEN_REFERENCE, "leads nowhere", missing(file, tree, place.get()));
          return null;
        }
      } catch (SourceException e) {
        findings.add(e.finding());
        return null;
      }
      return new Target(kind, file, place.get());
    }

    /** An internal reference of a fragment that would be right in the main document is a slip. */
    private String missing(Path file, Located tree, JsonPointer place) {
      Located main = files.tree(files.main());
      if (reference.isInternal() && !main.node().at(place).isMissingNode()) {
        Path folder = from.getParent();
        Path relative = folder == null ? files.main() : folder.relativize(files.main());
        String path = relative.toString().replace('\\', '/');
        return "It would start in this file. Did you mean '" + path + reference.text() + "'?";
      }
      return new MissingTarget(reference.path(), tree.node(), place).hint();
    }

    Map<String, @Nullable Target> webhooks() {
      Map<String, @Nullable Target> webhooks = new LinkedHashMap<>();
      Path folder = allowed();
      if (folder == null) {
        return webhooks;
      }
      try {
        for (Map.Entry<String, Path> entry : files.in(folder).entrySet()) {
          add(entry.getKey(), entry.getValue(), webhooks);
        }
      } catch (IOException e) {
        report(Rule.FOLDER_REFERENCE, "names no folder that can be read", "Name a folder");
        return webhooks;
      }
      if (webhooks.isEmpty()) {
        String hint = "Add a .yaml or .json file for each event, named after the event";
        report(Rule.FOLDER_REFERENCE, "names a folder without webhooks", hint);
      }
      return webhooks;
    }

    private void add(String fileName, Path file, Map<String, @Nullable Target> webhooks) {
      String name = SourceFile.baseName(Path.of(fileName));
      if (!files.isAllowed(file)) {
        report(
            Rule.REFUSED_REFERENCE,
            "names a folder with a link that leads out of it: " + fileName,
            "Put the file itself into the folder");
      } else if (webhooks.containsKey(name)) {
        report(
            Rule.FOLDER_REFERENCE,
            "names a folder with two files for the webhook '" + name + "'",
            "Keep one of the two");
      } else {
        webhooks.put(name, inFile(Kind.PATH_ITEM, file));
      }
    }
  }
}
