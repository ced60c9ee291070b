// What stands above a timeline or in its place while a story is loading: how much of it has arrived. Texts only, never
// markup.

import { megabytes } from "./story.js";
import { NOTICES as WORDS } from "./shared.js";
import { fill } from "./fill.js";

/** An element with texts and elements in it. */
function make(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** The line that says how much has arrived; `told(done, all)` keeps it true. */
export function loading() {
  const line = make("span");
  const bar = make("progress");
  const box = make("div", make("p", WORDS.loading, " ", line), bar);
  box.className = "summitline notice";
  // In the language of the catalogue, whatever the page around has.
  for (const [name, value] of Object.entries({ role: "status", part: "loading", lang: "en", dir: "ltr" })) {
    box.setAttribute(name, value);
  }
  bar.setAttribute("aria-label", WORDS.loading);
  box.told = (done, all) => {
    const parts = { done: megabytes(done), all: megabytes(all) };
    // Read out once, not at every block that arrives.
    line.ariaHidden = "true";
    line.textContent = fill(all ? WORDS.loaded_of : WORDS.loaded, parts);
    if (all) {
      bar.max = all;
      bar.value = done;
    }
  };
  return box;
}
