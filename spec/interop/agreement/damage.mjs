import { changed, Digits, pattern, places } from "./json.mjs";
import { anyOf } from "./random.mjs";
import { texts } from "./texts.mjs";

/** What may stand anywhere: mostly of the wrong type, sometimes of the right one. */
const VALUES = {
  "null": null,
  "empty text": "",
  "text": "text",
  "zero": 0,
  "minus one": -1,
  "1.5": new Digits("1.5"),
  "1.0": new Digits("1.0"),
  "-0": new Digits("-0"),
  "-0.0": new Digits("-0.0"),
  "1e2": new Digits("1e2"),
  "1.5e1": new Digits("1.5e1"),
  "10e-1": new Digits("10e-1"),
  "1e-1": new Digits("1e-1"),
  "largest of 32 bits": 2147483647,
  "more than 32 bits": 2147483648,
  "smallest of 32 bits": -2147483648,
  "less than 32 bits": -2147483649,
  "more than 32 bits, 1.0 form": new Digits("3000000000.0"),
  "more than 53 bits": new Digits("9007199254740993"),
  "more than 64 bits": new Digits("18446744073709551616"),
  "1e30": new Digits("1e30"),
  "true": true,
  "false": false,
  "empty list": [],
  "list of null": [null],
  "list of text": ["text"],
  "list of objects": [{}],
  "empty object": {},
  "object": { a: 1 },
  "object of objects": { phone: { value: "1" } },
};

function ofObject(object) {
  const changes = {};
  for (const [name, value] of Object.entries({ "null": null, "text": "x", "object": {}, "list": [1] })) {
    changes[`extra member: ${name}`] = { ...object, extra: value };
    changes[`extra member without name: ${name}`] = { ...object, "": value };
  }
  for (const key of Object.keys(object)) {
    const { [key]: value, ...others } = object;
    changes[`${key} in capitals`] = { ...others, [key.toUpperCase()]: value };
    changes[`${key} with underscore`] = { ...others, [`_${key}`]: value };
  }
  return { ...changes, "in a list": [object], "as text": JSON.stringify(object) };
}

function ofList(list) {
  return {
    "twice as long": [...list, ...list],
    "with null": [...list, null],
    "with text": [...list, "text"],
    "with an empty object": [...list, {}],
    "in a list": [list],
    "first item only": list[0] ?? null,
    "as an object": { ...list },
  };
}

function ofNumber(number) {
  return { "as text": String(number), "negative": -number, "with a half": number + 0.5 };
}

/** What can be done to one value: the name of each change, and the value that comes of it. */
function changes(value) {
  if (typeof value === "string") {
    return { ...VALUES, ...texts(value) };
  } else if (typeof value === "number") {
    return { ...VALUES, ...ofNumber(value) };
  } else if (Array.isArray(value)) {
    return { ...VALUES, ...ofList(value) };
  } else if (value !== null && typeof value === "object") {
    return { ...VALUES, ...ofObject(value) };
  }
  return { ...VALUES, "as text": String(value) };
}

/** What only an envelope can suffer. */
function ofEnvelope(body, names) {
  const { type, organization, data, ...others } = body;
  const changes = { "type and organization in data": { ...others, data: { ...data, type, organization } } };
  for (const name of [...names, "unknownEvent", `${type} `, type.toLowerCase()]) {
    changes[`type ${name}`] = { ...body, type: name };
  }
  return changes;
}

/** All bodies that one change makes of a body, each with where and how it was changed. */
export function damaged(body, names) {
  const all = [{ where: "", how: "nothing", body }];
  const add = (where, how, result) => all.push({ where, how, body: result });
  for (const [how, result] of Object.entries({ ...changes(body), ...ofEnvelope(body, names) })) {
    add("", how, result);
  }
  for (const { path, value } of places(body)) {
    add(pattern(path), "removed", changed(body, path));
    for (const [how, result] of Object.entries(changes(value))) {
      add(pattern(path), how, changed(body, path, result));
    }
  }
  return all;
}

/** A damaged body with one more change. */
export function damagedAgain(first, next) {
  const place = anyOf(places(first.body), next);
  if (place === undefined) {
    return first;
  }
  const [how, result] = anyOf(Object.entries(changes(place.value)), next);
  return {
    where: `${first.where} and ${pattern(place.path)}`,
    how: `${first.how} and ${how}`,
    body: changed(first.body, place.path, result),
  };
}
