// A timeline in an element, whatever hosts it: fetches the story where it is not the compiled-in one, mounts it, and
// shows progress and failures. A story that fails leaves the one before standing. What is wrong with a story is said by the
// module; what is wrong with the module, by this script.
// Addresses, storage, frames and custom elements belong to the host.

import { HOME, app, guests, onDeath } from "./app.js";
import { quiet } from "./quiet.js";
import { beside, giveBack, takeOver } from "./takeover.js";

/** How long a story may take before it is said that it is loading, in milliseconds. */
const UNSAID = 300;

/**
 * What a host gives: `start` (state to begin with), `still` (the page as it was built, or null), `theme`, `language`,
 * `heading`, `compact`, `source` (address of a story from elsewhere), `builtIn` (where the built-in one is), `weight` (KB of a
 * frame), what it is asked: `link(state)` (of the full page), `address(state)` (to copy, where that is another), and what it is
 * told: `changed(state, step)`, `themed(theme)`, `ignored(part)`, `failed(error)`, `stands()`.
 */
export class Stand {
  #root;
  #host;
  #mounted = null;
  #holder = null;
  #document = null;
  #notice = null;
  /** The notice's handle in the module, if the module drew it. */
  #failure = null;
  #quit = null;
  #wanted = null;
  #theme = null;
  #shown = {};
  #state = null;
  /** How many calls of `show` are under way. */
  #underWay = 0;
  #unlisten;

  constructor(root, host) {
    this.#root = root;
    this.#host = host;
    this.#unlisten = onDeath((message, again) => this.#died(message, again));
  }

  /**
   * Shows a story: `{ document }`, `{ src, base, limit, patience }`, or neither for the compiled-in one.
   * `state`: what it is to show then; else what is shown now, as far as the new story has it.
   * Answers whether it stands; the newest call wins. The host is told (`stands`), also after a reader has tried again.
   */
  async show(story = {}) {
    this.#underWay += 1;
    try {
      return await this.#show(story);
    } finally {
      this.#underWay -= 1;
    }
  }

  async #show({ document, src, state, ...options }) {
    this.#quit?.abort();
    const quit = (this.#quit = new AbortController());
    if (state !== undefined) this.#wanted = state;
    this.#shown = { document, src, ...options };
    const module = app();
    module.catch(() => {}); // Reported below, after any failure of the story.
    let guest;
    try {
      let story;
      if (src || document !== undefined) {
        // Only other stories need it: the page's own is in the module.
        guest = await guests();
        story = document !== undefined ? document : await this.#fetch(guest, src, options, quit);
      }
      const mounted = await this.#mount(await module, story, guest, quit, options.partial);
      this.#say(quit, null);
      // Another story may have been asked for during the take-over: until it comes, this one is there.
      if (!mounted || this.#mounted !== mounted) return false;
      this.#host.stands?.();
      return !quit.signal.aborted;
    } catch (error) {
      if (quit.signal.aborted) return false;
      const again = async (partial = options.partial) => {
        const stands = await this.show({ document, src, ...options, partial });
        // The button that was pressed is gone; a reader who has moved the focus meanwhile is left alone.
        const { activeElement, body } = window.document;
        if (activeElement && activeElement !== body) return;
        this.#root.querySelector(stands ? ".main button" : "button")?.focus();
      };
      try {
        if (!error.problems) throw error;
        this.#sayFailure(await module, error, again, quit);
      } catch (missing) {
        // Without the module it cannot draw the notice, and its absence is the first thing to report.
        if (quit.signal.aborted) return false;
        console.error(missing);
        this.#say(quit, quiet(missing, () => again()));
      }
      if (quit.signal.aborted) return false;
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

  async #mount(module, story, guest, quit, partial) {
    if (quit.signal.aborted) return null;
    const document = story === undefined ? module.story() : story;
    const problems = [];
    let rest = 0;
    const holder = window.document.createElement("div");
    const { still } = this.#host;
    const first = still && !still.hidden;
    // The built page stays in the document, hidden, after the live timeline.
    if (first) beside(still, holder);
    else if (still) still.before(holder);
    else this.#root.append(holder);
    const host = this.#host;
    const told = {
      // What was chosen stays chosen when another story comes, as far as that has it.
      start: this.#wanted ?? this.#mounted?.state ?? host.start,
      theme: this.#colours,
      language: language(host.language),
      heading: host.heading ?? 1,
      compact: Boolean(host.compact),
      // The list of a guest is short: it is there at once.
      gradual: Boolean(first && !host.compact),
      home: HOME.href,
      source: host.source,
      weight: host.weight ?? 0,
      // What is thrown here would go through the module, which does not survive an exception.
      link: (state) => safely(() => host.link(state)) ?? "",
      address: (state) => safely(() => (host.address ?? host.link)(state)) ?? "",
      changed: (state, step) => {
        this.#state = state;
        safely(() => this.#mounted && host.changed?.(state, step));
      },
      themed: (theme) => {
        this.#theme = theme;
        safely(() => host.themed?.(theme));
      },
      ignored: (part) => safely(() => host.ignored?.(part)),
      partial: Boolean(partial),
      rest: (events) => (rest = events),
      problem: (path, value, rule) => problems.push({ path, value: value || null, rule }),
      copy,
    };
    let mounted;
    try {
      mounted = module.mount(holder, document, told);
    } finally {
      if (!mounted) holder.remove();
    }
    if (!mounted) throw guest ? guest.invalid(problems, rest) : new Error("story");
    this.#clear();
    this.#wanted = null;
    this.#mounted = mounted;
    this.#holder = holder;
    this.#document = document;
    this.#state = mounted.state;
    if (first) await takeOver(still, holder, () => this.#holder === holder);
    return mounted;
  }

  /** The module has died: the built page comes back, and once a fresh instance takes over again. */
  #died(message, again) {
    this.#quit?.abort();
    if (!this.#mounted && !this.#holder && !this.#failure && !this.#underWay) return;
    // Nothing of the old instance may be called, not even to free it.
    this.#failure = null;
    this.#wanted ??= this.#state;
    this.#mounted = null;
    this.#clear();
    giveBack(this.#host.still);
    const quit = (this.#quit = new AbortController());
    if (again) {
      this.show(this.#shown);
    } else {
      this.#say(quit, quiet(message));
      this.#host.failed?.(new Error(message));
    }
  }

  #say(quit, notice) {
    if (quit.signal.aborted) return;
    this.#unsay();
    this.#notice = notice;
    if (!notice) return;
    notice.dataset.theme = this.#colours;
    // In the built page, where the controls would be: nothing moves.
    const { still } = this.#host;
    const room = notice.dataset.quiet !== undefined && still && !still.hidden && still.querySelector(".toolbar");
    if (!room) notice.classList.add("summitline");
    (room || this.#root).prepend(notice);
  }

  /** Has the module say why a story cannot be shown. */
  #sayFailure(module, { message, problems, rest = 0 }, again, quit) {
    if (quit.signal.aborted) return;
    const holder = window.document.createElement("div");
    this.#say(quit, holder);
    this.#failure = module.mountFailure(holder, {
      message,
      problems,
      rest,
      kept: this.#mounted !== null,
      builtIn: this.#host.builtIn,
      theme: this.#colours,
      again: () => void again(),
      showRest: () => void again(true),
    });
  }

  #unsay() {
    this.#failure?.free();
    this.#notice?.remove();
    this.#failure = this.#notice = null;
  }

  /** The colours that are asked for. */
  get #colours() {
    return this.#theme ?? this.#host.theme ?? "auto";
  }

  #clear() {
    this.#mounted?.free();
    this.#holder?.remove();
    this.#mounted = this.#holder = this.#document = null;
  }

  /** Takes everything away. */
  end() {
    this.#quit?.abort();
    this.#unlisten();
    this.#unsay();
    this.#clear();
  }

  /** Goes to a state, as an address has it, now or as soon as a story stands. */
  go(state) {
    if (this.#mounted) {
      this.#mounted.go(state);
      this.#state = this.#mounted.state;
    }
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
    this.#failure?.paint(theme);
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

/** Copies a text and tells `done` whether that worked. */
async function copy(text, done) {
  let worked = false;
  try {
    await navigator.clipboard.writeText(text);
    worked = true;
  } catch {
    // Not there (a page that is not secure), not allowed (a frame), or refused.
  }
  done(worked);
}
