// The one place that reads and writes the address of the page: as its whole state (the full page and the page for frames),
// or as one named part of the hash beside whatever else is there (`#timeline=v%3D1…`, in other sites' pages).

import { KEYS } from "./shared.js";

/** Browsers limit how often an address may be written; a gesture is written when it has ended. In milliseconds. */
const SETTLE = 300;

/** The address without query and hash, and without the hash; whole, as a page's `base` may be another origin's. */
const page = () => location.href.split(/[?#]/)[0];
const withoutHash = () => location.href.split("#")[0];

/** Whether a pair of the query is a part of the state. */
const isState = (pair) => KEYS.includes([...new URLSearchParams(pair).keys()][0]);
const pairsOf = (text) => text.slice(1).split("&").filter(Boolean);

/** The whole address as the state. What of the query is not ours stays as it is. */
const whole = {
  /** Query, then hash: what comes later wins. */
  read: () => [...pairsOf(location.search).filter(isState), location.hash.slice(1)].filter(Boolean).join("&"),
  url(state) {
    // The query's share of the state moves into the hash.
    const query = pairsOf(location.search).filter((pair) => !isState(pair)).join("&");
    return `${page()}${query && `?${query}`}${state && `#${state}`}`;
  },
};

/** One part of the hash as the state; `null` where it is not there. */
const part = (name) => {
  const key = encodeURIComponent(name);
  const isPart = (pair) => pair.split("=")[0] === key;
  return {
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

/** The state in the address of this page. */
export class Address {
  #place;
  #timer = 0;
  #pending = null;

  /** `name`: the part of the hash; without one the state is the whole address. */
  constructor(name = null) {
    this.#place = name === null ? whole : part(name);
  }

  /** The state; `null` where the address says nothing. */
  read() {
    return this.#place.read();
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
    const here = withoutHash();
    const pending = (this.#pending = () => {
      this.forget();
      // Somebody may have gone to another page of a single-page application in between.
      if (withoutHash() === here) this.#record("replaceState", state);
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
    try {
      history[how](history.state, "", this.#place.url(state));
    } catch {
      // Too often, or in a sandbox: the address stays as it is.
    }
  }
}

const named = new Map();

/** The state under a name in the hash; one for all that share the name. */
export function addressOf(name) {
  if (!named.has(name)) named.set(name, new Address(name));
  return named.get(name);
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
