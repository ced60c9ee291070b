// A timeline that has a page to itself: takes the place of the page as it was built, and keeps its state in the address.

import { Address } from "./address.js";
import { HOME } from "./app.js";
import { KEYS } from "./shared.js";
import { Stand } from "./stand.js";

export class Site {
  #address = new Address();
  #start = "";
  stand = null;

  constructor() {
    // The script runs: nobody has to say why not.
    document.querySelector(".unstarted")?.remove();
  }

  /** An option of the query; `null` where it is not there. */
  option(name) {
    return new URLSearchParams(location.search).get(name);
  }

  /** Mounts the timeline in place of the built page; answers whether it is there. */
  async open(host) {
    this.#start = this.#address.read();
    const stands = () => {
      // The built page has name and language of the story that is compiled in.
      if (this.option("src")) {
        document.title = this.stand.document.title;
        document.documentElement.lang = this.stand.document.language;
      }
      host.stands?.();
    };
    const link = (state) => this.link(state);
    const still = document.querySelector("[data-static]");
    const { source, builtIn } = this;
    this.stand = new Stand(document.body, { start: this.#start, link, source, builtIn, still, ...host, stands });
    addEventListener("popstate", () => {
      this.#address.forget();
      this.stand.go(this.#address.read());
    });
    return this.stand.show({ src: this.option("src"), base: location.href });
  }

  /** Sets the colours of the page, and of the built timeline as long as it is there. */
  paint(theme) {
    document.documentElement.dataset.theme = theme;
    const still = document.querySelector("[data-static]");
    if (still) still.dataset.theme = theme;
  }

  /** Goes to a state; `null`: to the one the page was opened with. */
  go(state) {
    this.stand?.go(state ?? this.#start);
  }

  /** Writes a state to the address, as a step to go back from at once, else when the gesture has ended. */
  write(state, step) {
    this.#address.write(state, step);
  }

  /** The address of the story, absolute; `null` for the built-in one. */
  get source() {
    const src = this.option("src");
    return src ? absolute(src, location.href) : null;
  }

  /** The address of this page with the built-in story and nothing that was chosen of another; `null` where that is shown. */
  get builtIn() {
    if (!this.source) return null;
    const url = new URL(location.href);
    for (const name of ["src", ...KEYS]) url.searchParams.delete(name);
    url.hash = "";
    return url.href;
  }

  /** The address of the full page with a state. */
  link(state) {
    const url = new URL("./", HOME);
    if (this.source) url.searchParams.set("src", this.source);
    url.hash = state;
    return url.href;
  }
}

/** An address made absolute; unchanged if it is not an address. */
export function absolute(src, base) {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
