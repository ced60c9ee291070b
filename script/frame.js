// The page in a frame: the compact timeline, without storage and without steps in the history, which it
// shares with the page around. Works with no script in the host; what a host can do with messages is in `messages.js`.

import { level } from "./attributes.js";
import { Line } from "./messages.js";
import { THEMES } from "./shared.js";
import { Site } from "./site.js";

const site = new Site();
const ready = () => site.stand?.state != null && line.send("ready", { state: site.stand.state });
const line = new Line({
  hello() {
    line.tellAgain?.();
    ready();
  },
  go: (state) => site.go(state),
  view(above, below) {
    document.documentElement.style.setProperty("--above", `${above}px`);
    document.documentElement.style.setProperty("--below", `${below}px`);
  },
  theme: (theme) => site.stand?.paint(theme),
});

/** Not before the timeline is there: the built page holds the whole story, and would push the host's text away. */
function tellHeight() {
  // Browsers do not tell a frame that is out of sight that its content has grown.
  if (!line.tellAgain) line.tellHeight(document.body);
  line.tellAgain?.();
}

const asked = site.option("theme");
const theme = THEMES.includes(asked) ? asked : "auto";
site.paint(theme);
site.open({
  compact: true,
  theme,
  language: site.option("lang"),
  heading: level(site.option("heading-level")) ?? 2,
  changed(state, step) {
    site.write(state, false);
    line.send("state", { state, step });
  },
  themed: (chosen) => site.paint(chosen),
  stands() {
    tellHeight();
    ready();
  },
  failed(error) {
    // The height that the host has given stays: the whole story would push the host's text away.
    line.send("error", { kind: error.kind ?? "start", message: String(error.message).slice(0, 500) });
  },
});
