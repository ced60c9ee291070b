// A state as one part of the hash of a host's address (`#timeline=v%3D1…`), beside whatever else the host keeps there.

/** Browsers limit how often an address may be written; a gesture is written when it has ended. */
const SETTLE = 300;
const pending = new Map();

const named = (name) => (part) => part.split("=")[0] === encodeURIComponent(name);

function parts() {
  return location.hash.slice(1).split("&").filter(Boolean);
}

/** The state under a name; `null` where there is none. */
export function read(name) {
  const part = parts().find(named(name));
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part.slice(part.indexOf("=") + 1));
  } catch {
    return null; // Not ours: half an escape.
  }
}

/**
 * Writes a state under a name, as a step to go back from at once, else when the gesture has ended. `before`: the state that
 * the step leaves, for an entry of the history that does not have it yet.
 */
export function write(name, state, step, before = "") {
  const page = here();
  const put = (how, text) => {
    // Somebody has gone to another page of a single-page application in between.
    if (here() === page) record(name, text, how);
  };
  if (!step) {
    forget(name);
    const now = () => {
      forget(name);
      put("replaceState", state);
    };
    pending.set(name, { now, timer: setTimeout(now, SETTLE) });
    return;
  }
  pending.get(name)?.now();
  if (read(name) === null) put("replaceState", before);
  put("pushState", state);
}

/** Goes to the element that the rest of the hash names: with a state beside it the browser does not find it. */
export function arrive() {
  const [id, ...others] = parts();
  // A page that is scrolled already has been read before.
  if (others.length && scrollY === 0) document.getElementById(id)?.scrollIntoView();
}

/** Forgets what was to be written under a name. */
export function forget(name) {
  clearTimeout(pending.get(name)?.timer);
  pending.delete(name);
}

/** The address without its hash; whole, as a page's `base` may be another origin's. */
function here() {
  return location.href.split("#")[0];
}

function record(name, state, how) {
  const is = named(name);
  const kept = parts().filter((part) => !is(part));
  // Also an empty one: not to be there means that nobody has said anything.
  kept.push(`${encodeURIComponent(name)}=${encodeURIComponent(state)}`);
  try {
    history[how](history.state, "", `${here()}#${kept.join("&")}`);
  } catch {
    // Too often, or in a sandbox: the address stays as it is.
  }
}
