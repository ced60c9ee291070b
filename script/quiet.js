// The quiet line where no timeline can start: why, and one more try. Texts only, never markup.

import { Fault } from "./fault.js";
import { START } from "./shared.js";

/** The line; `again` tries once more. */
export function quiet(error, again) {
  const box = document.createElement("p");
  box.className = "notice notice--quiet";
  box.dataset.quiet = "";
  // In the language of the catalogue, whatever the page around has.
  for (const [name, value] of Object.entries({ role: "status", part: "error", lang: "en", dir: "ltr" })) {
    box.setAttribute(name, value);
  }
  const reason = error instanceof Fault ? error.message : `(${error?.message ?? error})`;
  box.textContent = `${START.not_started} ${reason}`;
  if (again) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = START.try_again;
    button.addEventListener("click", again);
    box.append(" ", button);
  }
  return box;
}
