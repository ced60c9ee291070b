// Says why the page's own script has not run, in place of the line that says only that it has not.

import { Fault, whyNot } from "./fault.js";
import { START } from "./shared.js";
import { quiet } from "./quiet.js";

async function why() {
  if (location.protocol === "file:") return new Fault(START.from_disk);
  const script = document.querySelector("script[type=module]");
  return whyNot(new URL(script.src), script);
}

why().then((fault) => document.querySelector(".unstarted")?.replaceWith(quiet(fault, () => location.reload())));
