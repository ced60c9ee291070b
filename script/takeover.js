// The live timeline takes the place of the page as it was built: laid out beside it first, swapped in within one frame.
// The reader's scroll position, focus, selection and what is unfolded stay.

/** Longest wait for a frame, in milliseconds: a page in the background gets none. */
const PATIENCE = 200;

/**
 * Keeps a live timeline out of sight, laid out as wide as it will be, until it takes over. It is after the built page until
 * then, so that Tab does not lead into what is not seen.
 */
export function beside(still, holder) {
  still.after(holder);
  holder.dataset.beside = "";
  holder.ariaHidden = "true";
}

/**
 * Puts the live timeline in place of the built page, in the first frame that finds it whole. For a reader at the top of the
 * page that is before the last rows of the list are there: they are out of sight.
 */
export async function takeOver(still, holder, stillWanted) {
  do await nextFrame();
  while (stillWanted() && holder.querySelector(isAtTop(still) ? ".summitline[aria-busy]" : "[aria-busy]"));
  if (!stillWanted()) return;
  if (scrollY > 0) {
    attempt(() => keepHeights(still, holder));
    // Entries that come into view are drawn a frame later.
    await nextFrame();
    await nextFrame();
    if (!stillWanted()) return;
  }
  const [place, focus, selection] = [placeOf, focusIn, selectionIn].map((read) => attempt(() => read(still)));
  attempt(() => unfold(still, holder));
  still.hidden = true;
  holder.after(still);
  delete holder.dataset.beside;
  holder.ariaHidden = null;
  attempt(() => restorePlace(holder, place));
  attempt(() => restoreFocus(holder, focus));
  attempt(() => restoreSelection(holder, selection));
}

/** What cannot be carried over is no reason to have no timeline. */
function attempt(step) {
  try {
    return step();
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Whether nothing of the list has to be found again in the live page. */
function isAtTop(still) {
  const { activeElement } = document;
  return scrollY === 0 && !still.contains(activeElement) && getSelection()?.isCollapsed !== false
    && !still.querySelector("details[open]");
}

/** Entries out of sight have a guessed height until they are seen: the same one in both pages. */
function keepHeights(still, root) {
  const heights = entriesOf(still).map((entry) => [entry.dataset.entry, entry.getBoundingClientRect().height]);
  for (const [id, height] of heights) {
    const entry = findEntry(root, id);
    if (entry) entry.style.containIntrinsicBlockSize = `auto ${height}px`;
  }
}

/** Opens in the live page what is open in the built one. */
function unfold(still, root) {
  for (const { dataset } of still.querySelectorAll("[data-fold][open]")) {
    const found = root.querySelector(`[data-fold=${dataset.fold}]`);
    if (found) found.open = true;
  }
  for (const details of still.querySelectorAll("[data-entry] details[open]")) {
    const found = findEntry(root, entryOf(details).dataset.entry)?.querySelector("details");
    if (found) found.open = true;
  }
}

/** The built page comes back. */
export function giveBack(still) {
  if (still) still.hidden = false;
}

function nextFrame() {
  return new Promise((done) => {
    requestAnimationFrame(done);
    setTimeout(done, PATIENCE);
  });
}

const entryOf = (element) => element?.closest?.("[data-entry]") ?? null;
/** Entries that are not folded up with their section. */
const entriesOf = (root) => [...root.querySelectorAll("[data-entry]")].filter((entry) => !entry.closest("details:not([open])"));
const findEntry = (root, id) => root.querySelector(`[data-entry="${CSS.escape(id)}"]`);

/** The first entry that is in sight, and where it is; `null` where the page is at its top. */
function placeOf(still) {
  if (scrollY === 0) return null;
  for (const entry of entriesOf(still)) {
    const { top, bottom } = entry.getBoundingClientRect();
    if (bottom > 0) return top < innerHeight ? { id: entry.dataset.entry, top } : null;
  }
  return null;
}

function restorePlace(root, place) {
  const entry = place && findEntry(root, place.id);
  if (entry) scrollBy({ top: entry.getBoundingClientRect().top - place.top, behavior: "instant" });
}

/** What has the focus: its class, the entry it belongs to, and the event that it links. */
function focusIn(still) {
  const element = document.activeElement;
  if (!element || !still.contains(element)) return null;
  const link = element.getAttribute("href") ?? "";
  return {
    entry: entryOf(element)?.dataset.entry,
    event: link.startsWith("#") ? link.slice(1) : null,
    name: element.classList[0] ?? element.localName,
  };
}

function restoreFocus(root, focus) {
  if (!focus) return;
  const within = (focus.entry && findEntry(root, focus.entry)) || root;
  const event = focus.event && `[data-event="${CSS.escape(focus.event)}"]`;
  const selectors = event ? [`.${CSS.escape(focus.name)}${event}`, `.mark${event}`, event] : [`.${CSS.escape(focus.name)}`, CSS.escape(focus.name)];
  const found = selectors.map((selector) => within.querySelector(selector)).find(Boolean);
  found?.focus({ preventScroll: true });
}

/** The ends of the selected text, each as an element of the built page's structure and a place in its text. */
function selectionIn(still) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !still.contains(selection.anchorNode)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [pointOf(still, startContainer, startOffset), pointOf(still, endContainer, endOffset)];
  return start && end && { start, end };
}

/** The element that a point of the text lies in, and how many characters of that come before. */
function pointOf(still, node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const entry = entryOf(element);
  const box = entry ?? element.closest?.("h1, h2, h3, p");
  if (!box || !still.contains(box)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(node, offset);
  return { id: entry?.dataset.entry, name: box.classList[0], length: before.toString().length };
}

function restoreSelection(root, selection) {
  if (!selection) return;
  const [start, end] = [nodeAt(root, selection.start), nodeAt(root, selection.end)];
  if (start && end) getSelection().setBaseAndExtent(...start, ...end);
}

function nodeAt(root, { id, name, length }) {
  const box = id ? findEntry(root, id) : name && root.querySelector(`.${CSS.escape(name)}`);
  if (!box) return null;
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let left = length, node = texts.nextNode(); node; node = texts.nextNode()) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return null;
}
