// The WebAssembly module and the style sheet: each fetched once for all timelines of a page.
// Knows where they lie: beside this script. Refuses to know what a timeline is.

/* global __APP__, __WASM__, __STYLE__ -- names of built files, which `cargo xtask assemble` writes here */

/** Where the build lies. */
export const HOME = new URL(".", import.meta.url);

let module;
let failures = 0;

/** The module, started. One that failed is tried afresh at the next call. */
export function app() {
  module ??= start().catch((error) => {
    module = undefined;
    failures += 1;
    throw error;
  });
  return module;
}

async function start() {
  // Browsers remember that a module could not be fetched: under another address it is asked for again.
  const again = failures ? `?again=${failures}` : "";
  const app = await import(new URL(__APP__ + again, HOME).href);
  await app.default({ module_or_path: new URL(__WASM__, HOME) });
  return app;
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
  const length = /(\d*\.?\d+)rem\b/g;
  // Conditions cannot hold variables.
  return css.replace(/(@(?:container|media)[^{]*)|(\d*\.?\d+)rem\b/g, (all, condition, number) =>
    condition ? condition.replace(length, (_, each) => `${each * medium}px`) : `calc(${number}*var(--rem))`);
}
