import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The JSON files of a folder and the folders in it, in the same order everywhere. */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : path.endsWith(".json") ? [path] : [];
    });
}

/** All bodies in some folders, each with the event that it says it is. */
export function examples(...folders) {
  return folders.flatMap(files).map((file) => {
    const body = JSON.parse(readFileSync(file, "utf8"));
    return { event: body.type, file, body };
  });
}
