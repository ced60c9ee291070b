// What the tests see: every function reads the page as it stands on the screen, and changes nothing.
// The text of this file stands before every script a test runs, and before it the `scope` that it looks into: the
// document, or the shadow root of an element.

const rect = (element) => {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
};

const shown = (element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ checkVisibilityCSS: true });
};

// The page as it was built stays in the document, hidden: what is looked at is the live timeline, and the page around it.
const all = (selector) => [...scope.querySelectorAll(selector)].filter((element) => !element.closest("[data-static]"));

const one = (selector) => all(selector)[0] ?? null;

const squeeze = (text) => text.replace(/\s+/g, " ").trim();

const text = (selector) => {
  const element = one(selector);
  return element && seen(element);
};

/** The text as it is shown; of what is too far out of sight to be laid out, as it is written. */
const seen = (element) => squeeze(element.innerText || element.textContent);
const texts = (selector) => all(selector).map(seen);

// The name that assistive technology gives, as far as this page needs the rules for it.
const name = (element) => {
  const label = element.getAttribute("aria-label") ?? element.closest("label")?.textContent;
  return squeeze(label ?? element.textContent ?? "");
};

const ROLES = {
  button: "button",
  checkbox: "input[type=checkbox]",
  searchbox: "input[type=search]",
  combobox: "select",
  slider: "[role=slider]",
  group: "[role=group], fieldset",
};

// The level of a headline in the outline.
const level = (selector) => Number(one(selector)?.getAttribute("aria-level") ?? one(selector)?.tagName.slice(1));

// Shown elements of a role whose name begins as said; the exact ones first.
const named = (role, wanted, within = scope) => {
  const found = [...within.querySelectorAll(ROLES[role])].filter((element) => shown(element));
  const exact = found.filter((element) => name(element) === wanted);
  return exact.concat(found.filter((element) => name(element) !== wanted && name(element).startsWith(wanted)));
};

// The words that a control shows, without the count beside them.
const words = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".chip__count, .facet__count").forEach((count) => count.remove());
  return squeeze(copy.textContent);
};

// Shown elements of a role that show these words, however they are named.
const saying = (role, wanted) =>
  all(ROLES[role]).filter((element) => shown(element) && words(element.closest("label") ?? element) === wanted);

// The part of an element that its stage lets be seen.
const clipped = (element, frame) => {
  const inner = rect(element);
  const left = Math.max(inner.left, frame.left);
  const right = Math.min(inner.right, frame.right);
  const top = Math.max(inner.top, frame.top);
  const bottom = Math.min(inner.bottom, frame.bottom);
  if (right <= left || bottom <= top) return null;
  return { left, top, right, bottom, width: right - left, height: bottom - top };
};

const stage = () => rect(one(".stage"));

// What has just gone from the axis lingers for a moment, above the stage.
const present = (selector) =>
  all(selector).filter((element) => !folded(element) && (!element.closest(".marks, .stage__ruler") || rect(element).bottom > stage().top));

// Whether an element is in something that is folded up, and not the line that unfolds it.
const folded = (element) => {
  const details = element.closest("details:not([open])");
  return details !== null && element.closest("summary")?.parentElement !== details;
};

// Number of the lane an element stands in, from the top; -1 above them.
const lane = ({ top }) => all(".stage__band").findLastIndex((band) => rect(band).top <= top);

// Marks and clusters on the axis, as they are drawn.
const marks = () => {
  const frame = stage();
  return present(".marks > li > .mark").map((mark) => {
    const label = mark.querySelector(".mark__label");
    return {
      event: mark.dataset.event ?? null,
      count: mark.dataset.count ? Number(mark.dataset.count) : null,
      name: mark.getAttribute("aria-label") ?? "",
      box: rect(mark),
      body: clipped(mark.querySelector(".mark__body, .mark__badge"), frame),
      label: label && shown(label) ? clipped(label, frame) : null,
      // The middle of the body, also where it is out of view.
      middle: (() => {
        const body = rect(mark.querySelector(".mark__body, .mark__badge"));
        return (body.left + body.right) / 2;
      })(),
    };
  });
};

const labelled = (selector) => {
  const frame = stage();
  return all(selector)
    .filter(shown)
    .map((element) => ({ text: squeeze(element.innerText), ...clipped(element, frame) }))
    .filter((each) => each.width > 0);
};

// What the focus is on, in a few words.
const focused = () => {
  const element = scope.activeElement;
  if (!element || element === document.body) return "body";
  return `${element.tagName.toLowerCase()} ${name(element).slice(0, 60)}`;
};
