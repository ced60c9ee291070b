// The attributes of <summit-line> and how they become a state.

import { FILTER, KEYS, LISTS } from "./shared.js";

export { FILTER };

/** The key of an address that is no attribute: its version. */
const VERSION = "v";
/** Parts of the state that are attributes of the same name. */
export const STATE = KEYS.filter((key) => key !== VERSION);
/** Everything else that is observed. */
export const OPTIONS = ["src", "state", "theme", "lang", "heading-level", "url-state", "max-size", "timeout"];

/** The state that attributes stand for: `get` gives an attribute's value or `null`. */
export function stateOf(get) {
  return changed("", STATE.map((name) => [name, get(name)]));
}

/** A state with some of its parts set anew; `null` and nothing take a part out. */
export function changed(state, parts) {
  const now = new URLSearchParams(state);
  for (const [name, value] of parts) {
    if (value === null || value === undefined || value === "") now.delete(name);
    else now.set(name, value);
  }
  return now.toString();
}

/** The parts that a filter object sets: lists as arrays or texts. Throws where it has other keys or values. */
export function partsOf(filter) {
  if (typeof filter !== "object" || filter === null) throw new TypeError("filter: an object");
  return Object.entries(filter).map(([name, value]) => {
    if (!FILTER.includes(name)) throw new TypeError(`filter: "${name}" is none of ${FILTER.join(", ")}`);
    if (Array.isArray(value)) value = value.join(",");
    if (value !== null && value !== undefined && typeof value !== "string") {
      throw new TypeError(`filter.${name}: a text, a list of texts or null`);
    }
    return [name, value];
  });
}

/** The filter of a state, as an object. */
export function filterOf(state) {
  const now = new URLSearchParams(state);
  const list = (name) => now.get(name)?.split(",").filter(Boolean) ?? [];
  return {
    ...Object.fromEntries(LISTS.map((name) => [name, list(name)])),
    match: now.get("match") ?? "any",
    q: now.get("q") ?? "",
  };
}

/** One part of a state; empty where it has its default. */
export function part(state, name) {
  return new URLSearchParams(state).get(name) ?? "";
}

/** A number above 0; `undefined` for anything else. */
export const amount = (text) => (Number(text) > 0 && isFinite(text) ? Number(text) : undefined);

/** A level that headings have; `undefined` for anything else. */
export const level = (text) => (/^[1-6]$/.test(text) ? Number(text) : undefined);
