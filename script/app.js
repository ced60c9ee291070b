// The WebAssembly module and the style sheet: each fetched once for all timelines of a page. They are beside this script.

import { GLUE, GUEST, STYLE, WASM } from "./build.js";
import { compile, fetched, whyNot } from "./fault.js";

/** The folder of the build. What a server makes a script of, which is no module, has no address. */
export const HOME = new URL(".", import.meta.url ?? "file:");

/** How often the module is started again by itself after it has died. */
const RESTARTS = 1;
/** The name of the module's script in a stack, with the number of the start that it was imported for. */
const IN_STACK = new RegExp(`${GLUE.replace("./", "").replaceAll(".", "\\.")}(?:\\?(\\d+))?`);

let module = null;
let compiled = null;
/** The number of the latest start, and whether that instance has died. */
let current = -1;
let dead = false;
let deaths = 0;
/** Listeners for the module's death. */
const listeners = new Set();

/** The module, started. One that failed to start is tried again at the next call. */
export function app() {
  module ??= start(++current).catch((error) => {
    module = null;
    compiled = null;
    throw error;
  });
  return module;
}

/** Calls `died(message, again)` when the module has died; `again`: whether a fresh instance is to be started. */
export function onDeath(died) {
  if (listeners.size === 0) listen(addEventListener);
  listeners.add(died);
  return () => {
    listeners.delete(died);
    if (listeners.size === 0) listen(removeEventListener);
  };
}

function listen(how) {
  how("error", trapped);
  how("unhandledrejection", trapped);
}

/** A trap, for want of memory for example, comes without a panic that could tell. Other modules of the page are not ours. */
function trapped({ error, reason }) {
  const cause = error ?? reason;
  if (typeof WebAssembly !== "object" || !(cause instanceof WebAssembly.RuntimeError)) return;
  const [found, number = "0"] = IN_STACK.exec(cause.stack ?? "") ?? [];
  if (found) die(Number(number), cause.message);
}

/** Nothing of an instance that has died may be called any more; it may still be on the stack. */
function die(number, message) {
  if (number !== current || dead) return;
  dead = true;
  deaths += 1;
  module = null;
  const again = deaths <= RESTARTS;
  for (const died of [...listeners]) setTimeout(() => died(message, again));
}

async function start(number) {
  // Under another query the browser runs the script, and so the module, afresh.
  const glue = imported(GLUE, number);
  glue.catch(() => {}); // Reported by the `await` below; a failure of the module comes first.
  compiled ??= compile(new URL(WASM, HOME));
  const bytes = await compiled;
  const { initSync, compiledIn, mount, mountFailure, onPanic } = await glue;
  initSync({ module: bytes });
  dead = false;
  onPanic((message) => die(number, message));
  return { mount, mountFailure, story: () => JSON.parse(compiledIn()) };
}

/** A script of the build. A browser remembers one that has not come: `number` makes another address of each attempt. */
async function imported(name, number) {
  const url = new URL(number ? `${name}?${number}` : name, HOME);
  try {
    return await import(url);
  } catch (error) {
    throw await whyNot(url, { error });
  }
}

let attempts = 0;

/** What only stories from elsewhere need. */
export async function guests() {
  try {
    return await imported(GUEST, attempts);
  } catch (error) {
    attempts += 1;
    throw error;
  }
}

let text;
/** The style sheets by the text size they are made for. */
const sheets = new Map();

/**
 * The style sheet as one that shadow roots share. Its `rem` become a length that starts from the reader's own text size,
 * `medium` in pixels, and not from what the host page has made of its root.
 */
export function styles(medium) {
  text ??= fetched(new URL(STYLE, HOME))
    .then((answer) => answer.text())
    .catch((error) => {
      text = undefined;
      sheets.clear();
      throw error;
    });
  // Conditions cannot hold variables: each text size has a sheet of its own.
  if (!sheets.has(medium)) {
    sheets.set(medium, text.then((css) => new CSSStyleSheet().replace(scaled(css, medium))));
  }
  return sheets.get(medium);
}

function scaled(css, medium) {
  const length = /(-?\d*\.?\d+)rem\b/g;
  return css.replace(/(@(?:container|media)[^{]*)|(-?\d*\.?\d+)rem\b/g, (all, condition, number) =>
    condition ? condition.replace(length, (_, each) => `${each * medium}px`) : `calc(${number}*var(--rem))`);
}
