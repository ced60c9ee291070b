// A timeline in an element, whatever hosts it: fetches the story where it is not the compiled-in one, mounts it, and
// shows progress and failures. A story that fails leaves the one before standing.
// Refuses to know addresses, storage, frames and custom elements: they are the host's.

import { app } from "./app.js";
import { not_started } from "words-start";

/** How long a story may take before it is said that it is loading, in milliseconds. */
const UNSAID = 300;

/**
 * What a host gives: `start` (state to begin with), `theme`, `language`, `heading`, `compact`, and what it is told:
 * `link(state)`, `changed(state, step)`, `themed(theme)`, `share(state)`, `ignored(part)`, `failed(error)`, `stands()`.
 */
export class Stand {
  #root;
  #host;
  #mounted = null;
  #holder = null;
  #document = null;
  #notice = null;
  #quit = null;
  #wanted = null;
  #theme = null;

  constructor(root, host) {
    this.#root = root;
    this.#host = host;
  }

  /**
   * Shows a story: `{ document }`, `{ src, base, limit, patience }`, or neither for the compiled-in one.
   * `state`: what it is to show then; else what is shown now, as far as the new story has it.
   * Answers whether it stands; the newest call wins. The host is told (`stands`), also after a reader has tried again.
   */
  async show({ document, src, state, ...options } = {}) {
    this.#quit?.abort();
    const quit = (this.#quit = new AbortController());
    if (state !== undefined) this.#wanted = state;
    let guest;
    try {
      const module = app();
      module.catch(() => {}); // Told below, after the story.
      let story;
      if (src || document !== undefined) {
        // Only other stories need it: the page's own is in the module.
        guest = await import("./guest.js");
        story = document !== undefined ? document : await this.#fetch(guest, src, options, quit);
      }
      this.#mount(await module, story, guest, quit);
      this.#say(quit, null);
      if (quit.signal.aborted) return false;
      this.#host.stands?.();
      return true;
    } catch (error) {
      if (quit.signal.aborted) return false;
      const again = async () => {
        const stands = await this.show({ document, src, ...options });
        // The button that was pressed is gone; whoever has gone on meanwhile is left alone.
        const { activeElement, body } = window.document;
        if (activeElement && activeElement !== body) return;
        this.#root.querySelector(stands ? ".main button" : "button")?.focus();
      };
      if (guest && error.problems) {
        this.#say(quit, guest.failure(error, this.#mounted !== null, again));
      } else {
        console.error(error);
        this.#say(quit, unstarted(error));
      }
      this.#host.failed?.(error);
      return false;
    }
  }

  async #fetch({ address, fetchStory, loading }, src, { base, limit, patience }, quit) {
    const notice = loading();
    const timer = setTimeout(() => this.#say(quit, notice), UNSAID);
    try {
      return await fetchStory(address(src, base), { limit, patience, signal: quit.signal, progress: notice.told });
    } finally {
      clearTimeout(timer);
    }
  }

  #mount(module, story, guest, quit) {
    if (quit.signal.aborted) return;
    const document = story === undefined ? module.story() : story;
    const problems = [];
    const holder = window.document.createElement("div");
    this.#root.append(holder);
    const host = this.#host;
    const told = {
      // What was chosen stays chosen when another story comes, as far as that has it.
      start: this.#wanted ?? this.#mounted?.state ?? host.start,
      theme: this.#theme ?? host.theme ?? "auto",
      language: language(host.language),
      heading: host.heading ?? 1,
      compact: Boolean(host.compact),
      // What is thrown here would go through the module, which cannot bear it.
      link: (state) => safely(() => host.link(state)) ?? "",
      changed: (state, step) => safely(() => this.#mounted && host.changed?.(state, step)),
      themed: (theme) => {
        this.#theme = theme;
        safely(() => host.themed?.(theme));
      },
      share: (state) => safely(() => host.share?.(state)),
      ignored: (part) => safely(() => host.ignored?.(part)),
      problem: (path, value, rule) => problems.push({ path, value: value || null, rule }),
      copy,
    };
    let mounted;
    try {
      mounted = module.mount(holder, document, told);
    } finally {
      if (!mounted) holder.remove();
    }
    if (!mounted) throw guest ? guest.invalid(problems) : new Error("story");
    this.#clear();
    this.#wanted = null;
    this.#mounted = mounted;
    this.#holder = holder;
    this.#document = document;
  }

  #say(quit, notice) {
    if (quit.signal.aborted) return;
    this.#notice?.remove();
    this.#notice = notice;
    if (!notice) return;
    notice.dataset.theme = this.#theme ?? this.#host.theme ?? "auto";
    this.#root.prepend(notice);
  }

  #clear() {
    this.#mounted?.free();
    this.#holder?.remove();
    this.#mounted = this.#holder = this.#document = null;
  }

  /** Takes everything away. */
  end() {
    this.#quit?.abort();
    this.#notice?.remove();
    this.#notice = null;
    this.#clear();
  }

  /** Goes to a state, as an address has it, now or as soon as a story stands. */
  go(state) {
    this.#mounted?.go(state);
    // A story that is on its way, or has failed and may be tried again, is to show it too.
    if (!this.#mounted || this.#wanted !== null) this.#wanted = state;
  }

  /** The state that the next story is to show; `null` where that is what is shown now. */
  get wanted() {
    return this.#wanted;
  }

  /** Sets the colours, now or as soon as a story stands. */
  paint(theme) {
    this.#theme = theme;
    if (this.#notice) this.#notice.dataset.theme = theme;
    this.#mounted?.paint(theme);
  }

  /** The state now; `null` where nothing stands. */
  get state() {
    return this.#mounted?.state ?? null;
  }

  /** How many events match. */
  get matches() {
    return this.#mounted?.matches ?? 0;
  }

  /** The document that is shown; `null` where nothing stands. */
  get document() {
    return this.#document;
  }
}

/** Where even the module is missing there is no more to say than this. */
function unstarted(error) {
  const box = document.createElement("p");
  box.className = "summitline notice notice--failed";
  for (const [name, value] of Object.entries({ role: "alert", part: "error", lang: "en", dir: "ltr" })) {
    box.setAttribute(name, value);
  }
  box.textContent = `${not_started} (${error?.message ?? error})`;
  return box;
}

function safely(call) {
  try {
    return call();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** A tag that `Intl` takes and the interface can speak; else the interface's own. */
function language(tag) {
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(tag || []);
    return /^en\b/.test(canonical) ? canonical : "";
  } catch {
    return "";
  }
}

/** Copies a text and says in an element how that went. */
export async function copy(text, said, copied, failed) {
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    // Not there (a page that is not secure), not allowed (a frame), or refused.
  }
  said.textContent = done ? copied : failed;
}
