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

/** Writes a state under a name, as a step to go back from at once, else when the gesture has ended. */
export function write(name, state, step) {
  clearTimeout(pending.get(name));
  pending.delete(name);
  const now = () => {
    pending.delete(name);
    const is = named(name);
    const kept = parts().filter((part) => !is(part));
    if (state) kept.push(`${encodeURIComponent(name)}=${encodeURIComponent(state)}`);
    const url = `${location.pathname}${location.search}${kept.length ? `#${kept.join("&")}` : ""}`;
    try {
      history[step ? "pushState" : "replaceState"](history.state, "", url);
    } catch {
      // Too often, or in a sandbox: the address stays as it is.
    }
  };
  if (step) now();
  else pending.set(name, setTimeout(now, SETTLE));
}

/** Forgets what was to be written under a name. */
export function forget(name) {
  clearTimeout(pending.get(name));
  pending.delete(name);
}
