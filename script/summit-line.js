// The custom element <summit-line>: a timeline in a page of somebody else. docs/embedding.md tells its attributes,
// properties, methods, events, parts and custom properties; summit-line.d.ts has their types.
// Costs its page nothing until it comes near the viewport, and leaves nothing behind.

import { HOME, styles } from "./app.js";
import { FILTER, OPTIONS, STATE, amount, changed, filterOf, level, part, partsOf, stateOf } from "./attributes.js";
import { EVENTS, PLACES, addressOf, arrive, placeOf, toldTo } from "./address.js";
import { absolute } from "./site.js";
import { THEMES } from "./shared.js";
import { Stand } from "./stand.js";

/** How near the viewport is near. */
const NEAR = "600px";
const NAME = "timeline";

// Inherited properties of the host page end at the box; `all` leaves direction alone, which the timeline sets itself.
const BOX = [
  ":host{display:block}",
  ":host([hidden]){display:none}",
  ".box{all:initial;display:block;--rem:var(--summitline-rem,var(--medium))}",
  ".box[data-waits]{min-block-size:var(--summitline-reserve,30rem)}",
].join("");

let box;
function boxStyles() {
  if (!box) {
    box = new CSSStyleSheet();
    box.replaceSync(BOX);
  }
  return box;
}

// Servers import this script too, to render pages that have the element: there it is a class of nothing.
export class SummitLine extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...STATE, ...OPTIONS];

  #box = document.createElement("div");
  #fallback = document.createElement("slot");
  #near = null;
  #stand = null;
  #state = null;
  #own = undefined;
  #changes = new Set();
  #shown = false;
  /** Where the state is kept; `null`: nowhere but here. */
  #address = null;
  /** Where the host is told the state, and keeps it itself. */
  #told = toldTo((state, step) => this.#tell("state", { state, step }));
  /** After back, forward, or a link within the page: follows the state in the address, or keeps its own where there is none. */
  #follow = () => {
    this.#address.forget();
    const linked = this.#address.read();
    if (linked !== null) this.#set(linked, false);
    else if (this.#stand?.state != null) this.#address.write(this.#stand.state, false);
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [boxStyles()];
    this.#box.className = "box";
    this.#box.dataset.waits = "";
    this.#box.append(this.#fallback);
    root.append(this.#box);
  }

  connectedCallback() {
    // What was set before the class was there would hide the accessors.
    for (const name of [...Object.keys(ACCESSORS), "state", "story"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#stand || this.#near) return; // Moved, not new.
    this.#near = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#begin();
    }, { rootMargin: NEAR });
    this.#near.observe(this);
  }

  /** A move within the document is no reason to begin again. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    // A move by `append` disconnects and connects at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#finish();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (!this.#stand) {
      // What was asked for before it stands, or while it is away, is to be there when it does.
      if (this.#state !== null && STATE.includes(name)) this.#state = changed(this.#state, [[name, now]]);
      if (this.#state !== null && name === "state") this.#state = this.#asked();
      return;
    }
    if (this.#changes.size === 0) queueMicrotask(() => this.#apply());
    this.#changes.add(name);
  }

  /** All attributes set in one go are one step. */
  #apply() {
    const names = [...this.#changes];
    this.#changes.clear();
    if (!this.#stand) return;
    const parts = names.filter((name) => STATE.includes(name)).map((name) => [name, this.getAttribute(name)]);
    const given = names.includes("state");
    const state = changed(given ? this.#asked() : this.#stand.wanted ?? this.state, parts);
    if (names.includes("src")) this.#own = undefined;
    if (names.includes("lang") || names.includes("heading-level")) {
      this.#finish();
      this.#state = state;
      this.#begin();
      return;
    }
    if (names.includes("url-state")) this.#listen();
    if (names.includes("theme")) this.#stand.paint(this.#theme());
    // Attributes set together with another story are meant for that story: they are read with it.
    if (names.includes("src")) this.#show(state);
    else if (parts.length) this.#set(state, true);
    else if (given) this.#take(state);
  }

  /** An attribute as `read` understands it; one that it does not is told, and counts as missing. */
  #option(name, read, rule) {
    const text = this.getAttribute(name);
    const value = text ? read(text) : undefined;
    if (text && value === undefined) this.#fail("attribute", `${name}="${text}": ${rule}`);
    return value;
  }

  #theme() {
    return this.#option("theme", (text) => THEMES.find((each) => each === text), THEMES.join()) ?? "auto";
  }

  #amount(name, unit) {
    const value = this.#option(name, amount, "above 0");
    return value && value * unit;
  }

  /** The state that the attributes ask for. */
  #asked() {
    return this.getAttribute("state") ?? stateOf((each) => this.getAttribute(each));
  }

  #start() {
    return this.#place()?.read() ?? this.#asked();
  }

  /** The place that `url-state` asks for; `complain`: is told where there is none such. */
  #place(complain = () => {}) {
    const text = this.getAttribute("url-state");
    if (text === null) return null;
    const place = placeOf(text, NAME);
    if (!place) complain(`url-state="${text}": ${PLACES}, ${EVENTS}`);
    if (place?.kind === EVENTS) return this.#told;
    return place ? addressOf(place) : null;
  }

  async #begin() {
    this.#near?.disconnect();
    this.#near = null;
    if (this.#stand) return;
    this.#listen();
    this.#shown = false;
    const stand = (this.#stand = new Stand(this.#box, {
      start: this.#state ?? this.#start(),
      theme: this.#theme(),
      language: this.getAttribute("lang"),
      heading: this.#option("heading-level", level, "1 to 6") ?? 2,
      compact: true,
      link: (state) => this.#link(state),
      address: (state) => (this.#inAddress ? this.#address.link(state) : this.#link(state)),
      changed: (state, step) => this.#changed(state, step),
      ignored: (text) => this.#fail("state", text),
      stands: () => this.#stands(),
      failed: (error) => {
        // No timeline will come: give up the reserved room, and show what the host has put between the tags.
        delete this.#box.dataset.waits;
        if (this.#stand?.state == null) this.#box.append(this.#fallback);
        this.#fail(error.kind ?? "start", error.message, error.problems);
      },
    }));
    try {
      // The box has the initial size of text, which is the reader's.
      const medium = parseFloat(getComputedStyle(this.#box).fontSize) || 16;
      this.#box.style.setProperty("--medium", `${medium}px`);
      const sheet = await styles(medium);
      this.shadowRoot.adoptedStyleSheets = [boxStyles(), sheet];
    } catch (error) {
      this.#fail("start", String(error.message));
    }
    if (this.#stand === stand) this.#show();
  }

  #listen() {
    removeEventListener("popstate", this.#follow);
    this.#address?.forget();
    this.#address = this.#place((message) => this.#fail("attribute", message));
    if (this.#inAddress) addEventListener("popstate", this.#follow);
  }

  /** Whether the state stands in the address of the page. */
  get #inAddress() {
    return this.#address !== null && this.#address !== this.#told;
  }

  /** Shows the story that is asked for; `state`: what of it, where that is not what is shown now. */
  #show(state) {
    this.#shown = true;
    const story = this.#own === undefined
      ? {
          src: this.getAttribute("src"),
          base: document.baseURI,
          limit: this.#amount("max-size", 1 << 20),
          patience: this.#amount("timeout", 1000),
        }
      : { document: this.#own };
    this.#stand.show({ ...story, state });
  }

  #stands() {
    const { state, document } = this.#stand;
    this.#fallback.remove();
    delete this.#box.dataset.waits;
    this.#state = state;
    this.#tell("ready", { title: document.title, events: document.events.length, state });
  }

  #finish() {
    removeEventListener("popstate", this.#follow);
    this.#near?.disconnect();
    this.#near = null;
    this.#address?.forget();
    if (!this.#stand) return;
    this.#state = this.#stand.state ?? this.#state;
    this.#stand.end();
    this.#stand = null;
    this.#box.dataset.waits = "";
    this.#box.append(this.#fallback);
  }

  #link(state) {
    // No other page has a document that was set by script.
    if (this.#own !== undefined) return location.href;
    const src = this.getAttribute("src");
    const url = new URL("./", HOME);
    if (src) url.searchParams.set("src", absolute(src, document.baseURI));
    url.hash = state;
    return url.href;
  }

  #changed(state, step, written = true) {
    const before = this.#state ?? "";
    this.#state = state;
    if (written) this.#address?.write(state, step, before);
    const id = part(state, "event");
    if (id !== part(before, "event")) {
      const event = this.#stand?.document?.events.find((each) => each.id === id);
      this.#tell("select", { id: id || null, event: event ? structuredClone(event) : null, state });
    }
    if (FILTER.some((each) => part(state, each) !== part(before, each))) {
      const total = this.#stand?.document?.events.length ?? 0;
      this.#tell("filter", { filter: filterOf(state), matches: this.#stand?.matches ?? 0, total, state });
    }
  }

  #fail(kind, message, problems = []) {
    this.#tell("error", { kind, message, problems });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`summitline-${type}`, { detail, bubbles: true, composed: true }));
  }

  /** Opens an event by its id; `null` closes the one that is open. */
  select(id) {
    const document = this.#stand?.document;
    if (id && document && !document.events.some((each) => each.id === id)) this.#fail("state", `event=${id}`);
    else this.#go([["event", id]]);
  }

  /** Sets parts of the filter; parts that are not named stay, `null` and empty ones are taken out. */
  filter(filter) {
    this.#go(partsOf(filter));
  }

  /** Shows the whole span of the story. */
  fit() {
    this.#go([["from", null], ["to", null]]);
  }

  #go(parts) {
    this.#set(changed(this.state, parts), true);
  }

  /** Goes to a state that the host gives: one that is told states is not told its own. */
  #take(state) {
    const told = this.#address === this.#told;
    if (told) this.#told.forget();
    this.#set(state, !told);
  }

  /** Goes to a state, now or as soon as the timeline stands; `written`: also in the page's address. */
  #set(state, written) {
    const stands = this.#stand?.state != null;
    this.#stand?.go(state);
    if (!stands) {
      this.#state = state;
      return;
    }
    this.#changed(this.#stand.state, false, written);
  }

  /** The state as an address has it. */
  get state() {
    return this.#stand?.state ?? this.#state ?? this.#start();
  }

  set state(state) {
    this.#take(String(state ?? ""));
  }

  /** The story document that is shown, as a copy; `null` before one stands. */
  get story() {
    return structuredClone(this.#stand?.document ?? null);
  }

  /** Shows a document in place of `src`; `null` goes back to that. */
  set story(document) {
    // As text and back: what JSON cannot hold (cycles, functions) is refused here, by name.
    this.#own = document === null || document === undefined ? undefined : JSON.parse(JSON.stringify(document));
    if (this.#shown && this.#stand) this.#show();
  }
}

/** Properties that reflect attributes. */
const ACCESSORS = Object.fromEntries(
  // What `state` says changes with what the reader does.
  [...STATE, ...OPTIONS].filter((name) => name !== "lang" && name !== "state").map((name) => [
    name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), name,
  ]),
);

for (const [property, attribute] of Object.entries(ACCESSORS)) {
  Object.defineProperty(SummitLine.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute) ?? "";
    },
    set(value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? "" : Array.isArray(value) ? value.join(",") : String(value));
    },
  });
}

// A page may load two builds: the first stays. A server has no page.
if (globalThis.customElements && !customElements.get("summit-line")) {
  customElements.define("summit-line", SummitLine);
  // A module script runs when the page is parsed.
  if (document.querySelector("summit-line[url-state]")) arrive();
}
