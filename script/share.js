// The dialog for sharing and embedding: the link of what the reader sees now, snippets for a frame and for an element with
// the same filters, view and colours, and a preview. Loaded when it is first opened.
// Everything it needs of the page is handed over: what both would import would be one more file for every reader to fetch.

import WORDS from "words-share";
import { STATE } from "./lib/attributes.js";
import { fill } from "./lib/fill.js";
import STYLE from "./share.css";

/* global __WEIGHT__ -- KB that visitors of an embed load, or 0; `cargo xtask assemble` measures it */

const HEIGHT = 720;
const [LOWEST, HIGHEST] = [240, 4000];

function make(name, attributes = {}, ...children) {
  const [tag, className] = name.split(".");
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A text as the value of an attribute. */
function quoted(text) {
  const escapes = { "&": "&amp;", '"': "&quot;", "<": "&lt;" };
  return text.replace(/[&"<]/g, (sign) => escapes[sign]);
}

function tag(name, attributes, content = "") {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== null);
  const written = pairs.map(([key, value]) => (value === "" ? ` ${key}` : ` ${key}="${quoted(value)}"`));
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/** The address of the page in a frame that shows a state. */
export function frameAddress({ home, state, theme, src }) {
  const url = new URL("embed.html", home);
  const options = new URLSearchParams();
  if (src) options.set("src", src);
  if (theme !== "auto") options.set("theme", theme);
  url.search = [state, options.toString()].filter(Boolean).join("&");
  return url.href;
}

export function frameSnippet(view, height) {
  const frame = {
    src: frameAddress(view), title: view.title, width: "100%", height: String(height), loading: "lazy",
    frameborder: "0", allow: "clipboard-write",
    "data-summitline-link": "timeline",
  };
  return `${tag("iframe", frame)}\n${tag("script", { src: new URL("embed.js", view.home).href, async: "" })}`;
}

export function elementSnippet({ home, state, theme, src, title, link }) {
  const now = new URLSearchParams(state);
  const parts = Object.fromEntries(STATE.filter((name) => now.has(name)).map((name) => [name, now.get(name)]));
  const attributes = { src: src || null, ...parts, theme: theme === "auto" ? null : theme };
  const inside = tag("a", { href: link }, title.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;")));
  const script = tag("script", { type: "module", src: new URL("summit-line.js", home).href });
  return `${script}\n${tag("summit-line", attributes, inside)}`;
}

/** A field that shows a text, with a button that copies it. */
function field(label, hint, element, copy) {
  const said = make("span.share__said", { role: "status" });
  const name = make("span.share__label", {}, label);
  const button = make("button.button", { type: "button", "aria-label": `${WORDS.copy}: ${label}` }, WORDS.copy);
  element.setAttribute("aria-label", label);
  element.readOnly = true;
  element.spellcheck = false;
  element.addEventListener("focus", () => element.select());
  button.addEventListener("click", async () => {
    await copy(element.value, said, WORDS.copied, WORDS.copy_failed);
    if (said.textContent === WORDS.copy_failed) element.select();
  });
  const head = make("div.share__head", {}, name, said, button);
  return make("section.share__field", {}, head, ...(hint ? [make("p", {}, hint)] : []), element);
}

let styled = false;
/** A sheet made by script: a strict policy allows no style element. */
function style() {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Opens the dialog. `view`: `state` and `link` as an address has them, `theme`, `src` (absolute, or null), `title` of the
 * story, `home` (where the build lies). `copy(text, said, copied, failed)` copies and says how that went.
 */
export function share(view, copy) {
  style();
  const link = make("input", { type: "text", value: view.link });
  const frame = make("textarea", { rows: "5" });
  const height = make("input", { type: "number", min: LOWEST, max: HIGHEST, step: "20", value: HEIGHT });
  const element = make("textarea", { rows: "4" });
  element.value = elementSnippet(view);
  const preview = make("iframe.share__preview", { src: frameAddress(view), title: WORDS.preview });
  const resize = () => {
    const pixels = Math.min(HIGHEST, Math.max(LOWEST, Math.round(Number(height.value)) || HEIGHT));
    frame.value = frameSnippet(view, pixels);
    preview.style.blockSize = `${pixels}px`;
  };
  height.addEventListener("input", resize);
  resize();
  const close = make("button.detail__close", { type: "button", "aria-label": WORDS.close }, "×");
  const head = make("div.dialog__head", {}, make("h2", {}, WORDS.share), close);
  const framed = field(WORDS.frame, WORDS.frame_hint, frame, copy);
  framed.append(make("label.choice", {}, WORDS.height, height));
  const dialog = make(
    "dialog.dialog share", { "aria-label": WORDS.share },
    head, make("p", {}, WORDS.share_hint),
    field(WORDS.link, "", link, copy), framed, field(WORDS.element, WORDS.element_hint, element, copy),
    ...(__WEIGHT__ ? [make("p", {}, fill(WORDS.weight, { size: __WEIGHT__ }))] : []),
    make("h3.share__label", {}, WORDS.preview), make("div.share__stage", { role: "region", "aria-label": WORDS.preview, tabindex: "0" }, preview),
  );
  const box = make("div.summitline", {}, dialog);
  if (view.theme !== "auto") box.dataset.theme = view.theme;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => box.remove());
  // The dialog's own ground is what lies beside it.
  dialog.addEventListener("click", ({ target, clientX, clientY }) => {
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    const inside = left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
    if (target === dialog && !inside) dialog.close();
  });
  document.body.append(box);
  dialog.showModal();
}
