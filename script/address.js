// The one place that reads and writes the address of the page: as its whole state (the full page and the page for frames),
// or, in other sites' pages, as one named part of the hash or of the query beside whatever else is there
// (`#timeline=v%3D1…`, `?timeline=v%3D1…`). A host may also keep the state itself, and is told it at the same moments.

import { KEYS } from "./shared.js";

/** Browsers limit how often an address may be written; a gesture is written when it has ended. In milliseconds. */
const SETTLE = 300;

/** The address without query and hash, and without the hash; whole, as a page's `base` may be another origin's. */
const page = () => location.href.split(/[?#]/)[0];
const withoutHash = () => location.href.split("#")[0];

const pairsOf = (text) => text.slice(1).split("&").filter(Boolean);
/** The name of a pair, however it is escaped. */
const nameOf = (pair) => [...new URLSearchParams(pair).keys()][0];
/** Whether a pair of the query is a part of the state. */
const isState = (pair) => KEYS.includes(nameOf(pair));

/** The names in the query that are states of other sites' pages. */
const kept = new Set();
/** What tells one page of a single-page application from another. */
const here = () => [page(), ...pairsOf(location.search).filter((pair) => !kept.has(nameOf(pair)))].join("&");

/** The whole address as the state. What of the query is not ours stays as it is. */
const whole = {
  here,
  /** Query, then hash: what comes later wins. */
  read: () => [...pairsOf(location.search).filter(isState), location.hash.slice(1)].filter(Boolean).join("&"),
  url(state) {
    // The query's share of the state moves into the hash.
    const query = pairsOf(location.search).filter((pair) => !isState(pair)).join("&");
    return `${page()}${query && `?${query}`}${state && `#${state}`}`;
  },
};

/** One part of the hash as the state; `null` where it is not there. */
const inHash = (name) => {
  const key = encodeURIComponent(name);
  const isPart = (pair) => pair.split("=")[0] === key;
  return {
    here,
    read() {
      const found = pairsOf(location.hash).find(isPart);
      if (found === undefined) return null;
      try {
        return decodeURIComponent(found.slice(found.indexOf("=") + 1));
      } catch {
        return null; // Not ours: half an escape.
      }
    },
    url(state) {
      const others = pairsOf(location.hash).filter((pair) => !isPart(pair));
      // Empty states are written too: a missing part means that no state is given.
      return `${withoutHash()}#${[...others, `${key}=${encodeURIComponent(state)}`].join("&")}`;
    },
  };
};

/** One part of the query as the state: for hosts whose router has the whole hash. */
const inQuery = (name) => {
  kept.add(name);
  // Routers write a query anew, each in its own escapes.
  const isPart = (pair) => nameOf(pair) === name;
  return {
    here,
    read: () => new URLSearchParams(location.search).get(name),
    url(state) {
      const others = pairsOf(location.search).filter((pair) => !isPart(pair));
      const query = [...others, `${encodeURIComponent(name)}=${encodeURIComponent(state)}`].join("&");
      return `${page()}?${query}${location.hash}`;
    },
  };
};

/** What a host can write to say where it wants a state; `events` besides, where it can be told. */
export const PLACES = "a name, hash:NAME, query, query:NAME";
export const EVENTS = "events";

/**
 * The place that a host asks for: its kind (`hash`, `query`, `events`) and name, the last one if there is none;
 * `undefined` where it asks for none that there is.
 */
export function placeOf(text, fallback) {
  if (text === EVENTS) return { kind: EVENTS };
  if (text === "query") return { kind: "query", name: fallback };
  const [, kind = "hash", name] = /^(?:(hash|query):)?([^:]+)$/.exec(text || fallback) ?? [];
  return name && { kind, name };
}

/** The state in the address of this page. */
export class Address {
  #place;
  #timer = 0;
  #pending = null;

  /** Without a place the state is the whole address. */
  constructor(place = whole) {
    this.#place = place;
  }

  /** The state; `null` where the address says nothing. */
  read() {
    return this.#place.read();
  }

  /** The address of this page with a state. */
  link(state) {
    return this.#place.url(state);
  }

  /**
   * Writes a state: as a step to go back from at once, else when the gesture has ended. `before`: the state that the step
   * leaves, for an entry of the history that does not have it yet.
   */
  write(state, step, before = "") {
    if (step) {
      // What was typed or panned just before the step belongs to the entry that the step leaves.
      this.#pending?.();
      this.forget();
      if (this.read() === null) this.#record("replaceState", before);
      this.#record("pushState", state);
      return;
    }
    this.forget();
    const here = this.#place.here();
    const pending = (this.#pending = () => {
      this.forget();
      // Somebody may have gone to another page of a single-page application in between.
      if (this.#place.here() === here) this.#record("replaceState", state);
    });
    this.#timer = setTimeout(pending, SETTLE);
    addEventListener("pagehide", pending); // Who leaves within that time comes back to it.
  }

  /** Forgets what was to be written. */
  forget() {
    clearTimeout(this.#timer);
    if (this.#pending) removeEventListener("pagehide", this.#pending);
    this.#pending = null;
  }

  #record(how, state) {
    if (this.#place.record) {
      this.#place.record(state, how === "pushState");
      return;
    }
    try {
      history[how](history.state, "", this.#place.url(state));
    } catch {
      // Too often, or in a sandbox: the address stays as it is.
    }
  }
}

/** No address: `tell(state, step)` is called where one would be written. */
export function toldTo(tell) {
  let last = null;
  const record = (state, step) => tell((last = state), step);
  return new Address({ here: () => "", read: () => last, record });
}

const named = new Map();

/** The state in a place of the address; one for all that share the place. */
export function addressOf({ kind, name }) {
  const key = `${kind}:${name}`;
  if (!named.has(key)) named.set(key, new Address((kind === "query" ? inQuery : inHash)(name)));
  return named.get(key);
}

/** Goes to the element that the rest of the hash names: with a state beside it the browser does not find it. */
export function arrive() {
  const [id, ...others] = pairsOf(location.hash);
  // A page that is scrolled already has been read before.
  if (!others.length || scrollY !== 0) return;
  try {
    document.getElementById(decodeURIComponent(id))?.scrollIntoView();
  } catch {
    // Half an escape: no element has such a name.
  }
}
