// For pages that hold timelines in frames: gives each frame the height of what it shows, and carries the state of a frame
// through the address of this page, for those that ask for it with `data-summitline-link`. A classic script without
// dependencies that may stand anywhere and any number of times; docs/embedding.md has the messages.

import * as hash from "./lib/hash.js";

const VERSION = 1;
const NAME = "summitline";
const [LOWEST, HIGHEST] = [120, 20_000];
const LONGEST = 16_384;
const home = document.currentScript ? new URL(".", document.currentScript.src).href : null;

/** The frame a message comes from, if it is one of ours: of this script's build, or marked by the page. */
function frameOf(source) {
  const frames = [...document.querySelectorAll("iframe")];
  return frames.find((frame) => frame.contentWindow === source && isOurs(frame)) ?? null;
}

function isOurs(frame) {
  return frame.hasAttribute("data-summitline") || (home !== null && frame.src.startsWith(`${home}embed.html`));
}

/** The name that a frame's state has in the address of this page; `null` where it does not stand there. */
function nameOf(frame) {
  return frame.hasAttribute("data-summitline-link") ? frame.getAttribute("data-summitline-link") || NAME : null;
}

function say(frame, type, facts) {
  frame.contentWindow?.postMessage({ summitline: VERSION, type, ...facts }, "*");
}

/** Sends a frame to the state that the address has for it. */
function bring(frame) {
  const name = nameOf(frame);
  if (name !== null) say(frame, "go", { state: hash.read(name) });
}

/** Tells a frame how much of it lies beyond the edges of the window: what sticks in it sticks to what can be seen. */
function tellView(frame) {
  const { top, bottom } = frame.getBoundingClientRect();
  say(frame, "view", { above: Math.max(0, Math.round(-top)), below: Math.max(0, Math.round(bottom - innerHeight)) });
}

let asked = 0;
function viewMoved() {
  asked ||= requestAnimationFrame(() => {
    asked = 0;
    for (const frame of document.querySelectorAll("iframe")) if (isOurs(frame)) tellView(frame);
  });
}

function heard({ source, data }) {
  if (data?.summitline !== VERSION || !source) return;
  const frame = frameOf(source);
  if (!frame) return;
  if (data.type === "height" && Number.isFinite(data.height)) {
    frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(data.height)))}px`;
    viewMoved();
  } else if (data.type === "ready") {
    const name = nameOf(frame);
    if (name !== null && hash.read(name) !== null) bring(frame);
  } else if (data.type === "state" && typeof data.state === "string" && data.state.length <= LONGEST) {
    const name = nameOf(frame);
    if (name !== null) hash.write(name, data.state, data.step === true);
  } else {
    return;
  }
  const detail = Object.fromEntries(Object.entries(data).filter(([key]) => key !== "summitline"));
  frame.dispatchEvent(new CustomEvent("summitline-message", { detail, bubbles: true }));
}

// A page may hold this script twice: once is enough.
if (!window[Symbol.for(NAME)]) {
  window[Symbol.for(NAME)] = VERSION;
  addEventListener("message", heard);
  addEventListener("scroll", viewMoved, { passive: true, capture: true });
  addEventListener("resize", viewMoved);
  addEventListener("popstate", () => document.querySelectorAll("iframe[data-summitline-link]").forEach(bring));
  // Frames that were there before this script have told their height to nobody.
  for (const frame of document.querySelectorAll("iframe")) if (isOurs(frame)) say(frame, "hello");
}
