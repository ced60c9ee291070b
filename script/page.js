// The full page: a timeline over the page's body. Its state comes from the address and goes back there, its colours are
// remembered, nothing else. `?src=` names a story to show in place of the compiled-in one.

import { HOME } from "./lib/app.js";
import { Site, absolute } from "./lib/site.js";
import { copy } from "./lib/stand.js";

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

const site = new Site(["src"]);
let theme = null;
let opening = null;
site.open({
  theme: remembered(),
  heading: 1,
  changed: (state, step) => site.write(state, step),
  themed(chosen) {
    if (chosen === theme) return;
    document.documentElement.dataset.theme = chosen;
    if (theme !== null) remember(chosen);
    theme = chosen;
  },
  async share(state) {
    // Twice pressed while it loads is once.
    if (opening) return;
    opening = import("./share.js");
    const { share } = await opening.catch((error) => (console.error(error), { share() {} }));
    opening = null;
    const src = site.option("src");
    const view = { state, theme, link: site.link(state), home: HOME, title: site.stand.document.title };
    share({ ...view, src: src && absolute(src, location.href) }, copy);
  },
});
