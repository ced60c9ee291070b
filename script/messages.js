// Messages between a frame and the page around it (docs/embedding.md has the table). Only the parent is listened to and
// spoken to; what it says is checked before it is believed.

import { LONGEST, THEMES } from "./shared.js";

/** Version of the messages. */
export const VERSION = 1;

export class Line {
  #host = parent === window ? null : parent;
  #secret = /[#&?]secret=([\w-]{1,64})/.exec(location.hash)?.[1] ?? null;

  /**
   * `heard`: what to do at `hello()`, `go(state)` (`null`: as at the start), `theme(theme)` and
   * `view(above, below)`, pixels that lie beyond the edges of the host's window.
   */
  constructor(heard) {
    if (!this.#host) return;
    if (this.#secret) withoutSecret();
    addEventListener("message", ({ source, data }) => {
      // A sandboxed frame's origin is "null", and any page may be the host: the window decides, not the origin.
      if (source !== this.#host || data?.summitline !== VERSION) return;
      if (data.type === "hello") heard.hello();
      if (data.type === "go" && data.state === null) heard.go(null);
      if (data.type === "go" && typeof data.state === "string") heard.go(data.state.slice(0, LONGEST));
      if (data.type === "view") heard.view(length(data.above), length(data.below));
      if (data.type === "theme" && THEMES.includes(data.theme)) heard.theme(data.theme);
    });
  }

  /** Tells the host something. */
  send(type, facts) {
    this.#host?.postMessage({ summitline: VERSION, type, ...facts }, "*");
  }

  /** Tells the host how high an element is, now and whenever that changes; in the words of WordPress and AMP too. */
  tellHeight(element) {
    if (!this.#host) return;
    let told = 0;
    const tell = (again) => {
      if (again === true) told = 0;
      const height = Math.ceil(element.getBoundingClientRect().height);
      // Hidden frames have no height worth telling.
      if (height === 0 || height === told) return;
      told = height;
      this.send("height", { height });
      if (this.#secret) this.#host.postMessage({ message: "height", value: height, secret: this.#secret }, "*");
      this.#host.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    };
    new ResizeObserver(tell).observe(element);
    this.tellAgain = () => tell(true);
  }
}

/** Pixels beyond an edge: a number that a frame can have, or none. */
function length(value) {
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 100_000) : 0;
}

/** WordPress hands its secret over in the hash, which else is the timeline's state. */
function withoutSecret() {
  const hash = location.hash.replace(/[#&?]+secret=[\w-]*/, "").replace(/^#?[?&]?/, "#");
  try {
    history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
  } catch {
    // Then the hash is read as it is, and the secret is reported as not understood.
  }
}
