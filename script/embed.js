// For pages that hold timelines in frames: gives each frame the height of what it shows, and carries the state of a frame
// through the address of this page, for those that ask for it with `data-summitline-link`. A classic script without
// dependencies that may stand anywhere and any number of times; docs/embedding.md has the messages.

import { PLACES, addressOf, arrive, placeOf } from "./address.js";
import { LONGEST } from "./shared.js";

const VERSION = 1;
const NAME = "summitline";
const LINK = "data-summitline-link";
const [LOWEST, HIGHEST] = [120, 20_000];
/** Folders of the builds whose script this page holds, and the state that each frame has told last. */
const homes = (window[Symbol.for(NAME)] ??= new Set());
const told = new WeakMap();
const warned = new WeakSet();

/** The frame a message comes from, if it is one of ours: of this script's build, or marked by the page. */
function frameOf(source) {
  const frames = [...document.querySelectorAll("iframe")];
  return frames.find((frame) => frame.contentWindow === source && isOurs(frame)) ?? null;
}

function isOurs(frame) {
  return frame.hasAttribute("data-summitline") || [...homes].some((home) => frame.src.startsWith(`${home}embed.html`));
}

/** The part of the address of this page that has a frame's state; `null` where it does not stand there. */
function addressFor(frame) {
  if (!frame.hasAttribute(LINK)) return null;
  const placed = (each) => placeOf(each.getAttribute(LINK), NAME);
  const place = placed(frame);
  // A host that wants to be told has messages for that.
  if (!place?.name) return warn(frame, PLACES);
  // Two frames that share a place would follow each other.
  const sameAs = (other) => other?.kind === place.kind && other.name === place.name;
  const first = [...document.querySelectorAll(`iframe[${LINK}]`)].find((each) => sameAs(placed(each)));
  return first === frame || !first ? addressOf(place) : warn(frame, "an earlier frame of this page has that name");
}

function warn(frame, rule) {
  if (!warned.has(frame)) console.warn(`${LINK}="${frame.getAttribute(LINK)}": ${rule}`, frame);
  warned.add(frame);
  return null;
}

function say(frame, type, facts) {
  frame.contentWindow?.postMessage({ summitline: VERSION, type, ...facts }, "*");
}

/** Sends a frame to the state that the address has for it. */
function bring(frame) {
  const address = addressFor(frame);
  if (!address) return;
  const state = address.read();
  if (state !== null) told.set(frame, state);
  say(frame, "go", { state });
}

/** The edges of what can be seen of a frame: those of the window, and of all that scrolls or clips around it. */
function seen(frame) {
  let [from, to] = [0, innerHeight];
  for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === "visible") continue;
    const { top, bottom } = box.getBoundingClientRect();
    [from, to] = [Math.max(from, top), Math.min(to, bottom)];
  }
  return [from, to];
}

/** Tells a frame how much of it lies beyond these edges: what sticks in it sticks to what can be seen. */
function tellView(frame) {
  const { top, bottom } = frame.getBoundingClientRect();
  const [from, to] = seen(frame);
  say(frame, "view", { above: Math.max(0, Math.round(from - top)), below: Math.max(0, Math.round(bottom - to)) });
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
    const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(data.height) + border))}px`;
    viewMoved();
  } else if (data.type === "ready") {
    told.set(frame, String(data.state));
    if ((addressFor(frame)?.read() ?? null) !== null) bring(frame);
  } else if (data.type === "state" && typeof data.state === "string" && data.state.length <= LONGEST) {
    addressFor(frame)?.write(data.state, data.step === true, told.get(frame));
    told.set(frame, data.state);
  } else if (data.type !== "error") {
    return;
  }
  const detail = Object.fromEntries(Object.entries(data).filter(([key]) => key !== "summitline"));
  frame.dispatchEvent(new CustomEvent("summitline-message", { detail, bubbles: true }));
}

/** After back, forward, or a link within this page: each frame follows its state in the address, if there is one. */
function wentBack() {
  for (const frame of document.querySelectorAll(`iframe[${LINK}]`)) {
    const address = addressFor(frame);
    if (!address) continue;
    address.forget();
    if (address.read() !== null) bring(frame);
    else if (told.has(frame)) address.write(told.get(frame), false);
  }
}

// A page may hold this script twice, of one build or of two: one listens for all.
if (homes.size === 0) {
  addEventListener("message", heard);
  addEventListener("scroll", viewMoved, { passive: true, capture: true });
  addEventListener("resize", viewMoved);
  addEventListener("popstate", wentBack);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", arrive);
  else arrive();
}
homes.add(document.currentScript ? new URL(".", document.currentScript.src).href : "");
// Frames that were there before this script have told their height to nobody.
for (const frame of document.querySelectorAll("iframe")) if (isOurs(frame)) say(frame, "hello");
