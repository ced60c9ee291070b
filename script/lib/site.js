// A timeline that has a page to itself: what of the address is its state, what are options, and what is somebody else's
// and stays. Refuses to know what is remembered and who else is told.

import { HOME, app } from "./app.js";
import { Stand } from "./stand.js";

/** Milliseconds after the last step of a gesture that the address is written: browsers limit how often it may be. */
const SETTLE = 300;

export class Site {
  #options;
  #module = null;
  #pending = 0;
  #start = "";
  stand = null;

  /** `options`: keys of the query that are not part of the state. */
  constructor(options) {
    this.#options = options;
  }

  /** An option of the query; `null` where it is not there. */
  option(name) {
    return new URLSearchParams(location.search).get(name);
  }

  /** Mounts the timeline over the body; answers whether it stands. */
  async open(host) {
    this.#start = this.#read();
    const stands = () => {
      // The page is named after the story that is compiled in.
      if (this.option("src")) document.title = this.stand.document.title;
      host.stands?.();
    };
    const link = (state) => this.link(state);
    this.stand = new Stand(document.body, { start: this.#start, link, ...host, stands });
    addEventListener("popstate", () => {
      clearTimeout(this.#pending);
      this.stand.go(this.#read());
    });
    app().then((module) => (this.#module = module), () => {});
    return this.stand.show({ src: this.option("src"), base: location.href });
  }

  /** Goes to a state; `null`: to the one the page was opened with. */
  go(state) {
    this.stand?.go(state ?? this.#start);
  }

  /** Query, then hash: what stands later overrides. */
  #read() {
    const state = this.#pairs().filter((pair) => !this.#isOption(pair));
    return [...state, location.hash.slice(1)].filter(Boolean).join("&");
  }

  #pairs() {
    return location.search.slice(1).split("&").filter(Boolean);
  }

  #isOption(pair) {
    return this.#options.includes([...new URLSearchParams(pair).keys()][0]);
  }

  /** Writes a state to the address, as a step to go back from at once, else when the gesture has ended. */
  write(state, step) {
    clearTimeout(this.#pending);
    const write = () => {
      // The query's share of the state has moved into the hash; only what is foreign to it stays.
      const query = this.#module?.foreign(location.search.slice(1)) ?? "";
      const page = location.href.split(/[?#]/)[0];
      const url = `${page}${query && `?${query}`}${state && `#${state}`}`;
      try {
        history[step ? "pushState" : "replaceState"](null, "", url);
      } catch {
        // Too often, or in a sandbox: the address stays as it is.
      }
    };
    if (step) write();
    else this.#pending = setTimeout(write, SETTLE);
  }

  /** The address of the full page with a state. */
  link(state) {
    const src = this.option("src");
    const url = new URL("./", HOME);
    if (src) url.searchParams.set("src", absolute(src, location.href));
    url.hash = state;
    return url.href;
  }
}

/** An address made absolute; as it is where it is none. */
export function absolute(src, base) {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
