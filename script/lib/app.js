// The WebAssembly module and the style sheet: each fetched once for all timelines of a page.
// Knows where they lie: beside this script. Refuses to know what a timeline is.

// The module's own half in JavaScript, by wasm-bindgen.
import { compiledIn, foreign, initSync, mount } from "summitline";

/* global __WASM__, __STYLE__ -- names of built files, which `cargo xtask assemble` writes here */

/** Where the build lies. */
export const HOME = new URL(".", import.meta.url);

let module;

/** The module, started. One that failed is tried afresh at the next call. */
export function app() {
  module ??= start().catch((error) => {
    module = undefined;
    throw error;
  });
  return module;
}

async function start() {
  const fetched = async () => {
    const answer = await fetch(new URL(__WASM__, HOME));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer;
  };
  // Compiles while it arrives; not where a server does not say that it is WebAssembly.
  const compiled = await WebAssembly.compileStreaming(fetched())
    .catch(async () => WebAssembly.compile(await (await fetched()).arrayBuffer()));
  initSync({ module: compiled });
  return { mount, foreign, story };
}

/** The story that is compiled in. Its events lie there as columns (`build.rs`). */
function story() {
  const story = JSON.parse(compiledIn());
  const columns = Object.entries(story.events);
  const there = (place) => columns.filter(([, cells]) => cells[place] !== null);
  story.events = story.events.id.map((_, place) =>
    Object.fromEntries(there(place).map(([name, cells]) => [name, cells[place]])));
  return story;
}

let sheet;

/**
 * The style sheet as one that shadow roots share. Its `rem` become a length that starts from the reader's own text size,
 * `medium` in pixels, and not from what the host page has made of its root.
 */
export function styles(medium) {
  sheet ??= fetch(new URL(__STYLE__, HOME))
    .then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
      return answer.text();
    })
    .then((text) => new CSSStyleSheet().replace(scaled(text, medium)))
    .catch((error) => {
      sheet = undefined;
      throw error;
    });
  return sheet;
}

function scaled(css, medium) {
  const length = /(-?\d*\.?\d+)rem\b/g;
  // Conditions cannot hold variables.
  return css.replace(/(@(?:container|media)[^{]*)|(-?\d*\.?\d+)rem\b/g, (all, condition, number) =>
    condition ? condition.replace(length, (_, each) => `${each * medium}px`) : `calc(${number}*var(--rem))`);
}
