// The page that stands in a frame: the compact timeline, without storage and without steps in the history, which it
// shares with the page around. Works with no script in the host; what a host can do with messages is in `lib/messages.js`.

import { level } from "./lib/attributes.js";
import { Line } from "./lib/messages.js";
import { Site } from "./lib/site.js";

const THEMES = ["auto", "light", "dark"];

const site = new Site(["src", "theme", "lang", "heading-level"]);
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

const theme = site.option("theme");
site.open({
  compact: true,
  theme: THEMES.includes(theme) ? theme : "auto",
  language: site.option("lang"),
  heading: level(site.option("heading-level")) ?? 2,
  changed(state, step) {
    site.write(state, false);
    line.send("state", { state, step });
  },
  themed: (chosen) => {
    document.documentElement.dataset.theme = chosen;
  },
  stands() {
    // Browsers do not tell a frame that is out of sight that its content has grown.
    line.tellAgain?.();
    ready();
  },
  failed: (error) => line.send("error", { kind: error.kind ?? "start", message: String(error.message).slice(0, 500) }),
});
line.tellHeight(document.body);
