/** A number that JSON.stringify would write in another way, such as 1.0. */
export class Digits {
  constructor(text) {
    this.text = text;
  }
}

const MARK = "\u0001digits:";

/** JSON text in which every Digits stands as it is. */
export function write(value) {
  return JSON.stringify(value, (key, part) => (part instanceof Digits ? MARK + part.text : part)).replace(
    /"\\u0001digits:([^"]*)"/g,
    "$1",
  );
}

/** Every place in a value but the value itself: the path to it, and what stands there. */
export function places(value, path = []) {
  if (value === null || typeof value !== "object" || value instanceof Digits) {
    return [];
  }
  return Object.keys(value).flatMap((key) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [{ path: place, value: value[key] }, ...places(value[key], place)];
  });
}

/** A copy in which something else stands at a place; without it when nothing is given. */
export function changed(value, path, ...replacement) {
  if (path.length === 0) {
    return replacement[0];
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const [key, ...rest] = path;
  if (rest.length > 0) {
    copy[key] = changed(value[key], rest, ...replacement);
  } else if (replacement.length > 0) {
    copy[key] = replacement[0];
  } else if (Array.isArray(copy)) {
    copy.splice(key, 1);
  } else {
    delete copy[key];
  }
  return copy;
}

/** The place without the positions in lists, for example data.position.registrationData.*.name. */
export function pattern(path) {
  return path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
}
