import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";

const ENDING = ".schema.json";

/** A validator for each event, made of the published schemas; keywords that ajv does not know are errors. */
export function validators(folder) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats(ajv);
  const events = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => {
      const schema = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return [decodeURIComponent(name.slice(0, -ENDING.length)), ajv.compile(schema)];
    });
  return new Map(events);
}
