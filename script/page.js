// The full page: a timeline over the page's body. Its state comes from the address and goes back there, its colours are
// remembered, nothing else. `?src=` names a story to show in place of the compiled-in one.

import { WEIGHT } from "./build.js";
import { Site } from "./site.js";

const THEME = "summitline-theme";

function remembered() {
  try {
    return localStorage.getItem(THEME) ?? "auto";
  } catch {
    return "auto"; // Storage is refused in some frames and modes.
  }
}

function remember(theme) {
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    // Then the colours are those of this visit.
  }
}

const site = new Site();
let theme = null;
const chosen = remembered();
site.paint(chosen);
site.open({
  theme: chosen,
  heading: 1,
  weight: WEIGHT,
  changed: (state, step) => site.write(state, step),
  themed(chosen) {
    if (chosen === theme) return;
    site.paint(chosen);
    if (theme !== null) remember(chosen);
    theme = chosen;
  },
});
