/**
 * Damages the examples in thousands of ways, and writes down what ajv thinks of each: one JSON object a line.
 * Arguments: SCHEMA_FOLDER OUTPUT EXAMPLE_FOLDER...
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { validators } from "./ajv.mjs";
import { damaged, damagedAgain } from "./damage.mjs";
import { examples } from "./examples.mjs";
import { write } from "./json.mjs";
import { anyOf, numbers, shuffled } from "./random.mjs";

const SEED = 20260302;
const SINGLE_CHANGES = 20_000;
const SEVERAL_CHANGES_FOR_EACH = 60;

/** At least one of each change at each place, and as many more as fit. */
function chosen(candidates, next) {
  const order = shuffled(candidates, next);
  const kinds = new Map(order.map((candidate) => [`${candidate.where}: ${candidate.how}`, candidate]));
  const first = new Set(kinds.values());
  const rest = order.filter((candidate) => !first.has(candidate));
  return [...first, ...rest.slice(0, Math.max(0, SINGLE_CHANGES - first.size))];
}

function payloads(originals, names, next) {
  const single = [];
  const several = [];
  for (const { event, body } of originals) {
    const changes = damaged(body, names);
    single.push(...changes.map((change) => ({ event, ...change })));
    for (let i = 0; i < SEVERAL_CHANGES_FOR_EACH; i++) {
      several.push({ event, ...damagedAgain(anyOf(changes, next), next) });
    }
  }
  const untouched = single.filter((change) => change.how === "nothing");
  const all = [...untouched, ...chosen(single, next), ...several];
  return all.map((change) => ({ ...change, text: write(change.body) }));
}

/** Each payload once. */
function distinct(payloads) {
  return [...new Map(payloads.map((payload) => [`${payload.event} ${payload.text}`, payload])).values()];
}

function judged(payload, validate) {
  const valid = validate(JSON.parse(payload.text));
  const reason = valid ? "" : `${validate.errors[0].instancePath} ${validate.errors[0].message}`;
  const { event, where, how, text } = payload;
  return JSON.stringify({ event, where, how, payload: text, valid, reason });
}

const [schemas, output, ...folders] = process.argv.slice(2);
const events = validators(schemas);
const damages = payloads(examples(...folders), [...events.keys()], numbers(SEED));
const lines = distinct(damages).map((payload) => judged(payload, events.get(payload.event)));
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `${lines.join("\n")}\n`);
console.log(`ajv judged ${lines.length} payloads of ${events.size} events`);
