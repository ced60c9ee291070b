// What stands above a timeline or in its place: that a story is loading, and why it cannot be shown. Texts only, never
// markup.

import { megabytes } from "./story.js";
import WORDS from "words-notices";
import { fill } from "./fill.js";

/** Problems that are listed; a broken document may have thousands. */
const LISTED = 100;

/** A box of the timeline's own look, in the language of the catalogue whatever the page around has. */
function framed(className, role, part, ...children) {
  const box = make(`div.summitline notice${className}`, ...children);
  for (const [name, value] of Object.entries({ role, part, lang: "en", dir: "ltr" })) box.setAttribute(name, value);
  return box;
}

/** An element with texts and elements in it. */
export function make(name, ...children) {
  const [tag, className] = name.split(".");
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** The line that says how much has arrived; `told(done, all)` keeps it true. */
export function loading() {
  const line = make("span");
  const bar = make("progress");
  const box = framed("", "status", "loading", make("p", WORDS.loading, " ", line), bar);
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

/** Why there is no timeline, or still the one before. */
export function failure(error, kept, again) {
  const problems = error.problems ?? [];
  const retry = make("button.button", WORDS.try_again);
  retry.type = "button";
  retry.addEventListener("click", again);
  const title = make("p.notice__title", WORDS.story_failed);
  const box = framed(" notice--failed", "alert", "error", title, make("p", error.message));
  if (problems.length) {
    const line = ({ path, value, rule }) =>
      make("li", make("code", path || WORDS.whole_document), value === null ? " " : `: ${value} `, rule);
    const list = make("ol", ...problems.slice(0, LISTED).map(line));
    if (problems.length > LISTED) {
      list.append(make("li", fill(WORDS.more_problems, { n: problems.length - LISTED })));
    }
    list.tabIndex = 0;
    box.append(list);
  }
  if (kept) box.append(make("p", WORDS.story_kept));
  box.append(retry);
  return box;
}
