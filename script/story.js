// Fetches a story document: with progress, a limit of size, a time-out, and further attempts where these may help.
// Whether the document follows the rules is for the module to say.

import { NOTICES as WORDS } from "./shared.js";
import { fill } from "./fill.js";

const MEGABYTE = 1 << 20;
/** Largest document, in bytes. */
export const LIMIT = 64 * MEGABYTE;
/** Longest time without a byte, in milliseconds. */
export const PATIENCE = 20_000;
/** Timers of browsers count no further, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Waits before further attempts, in milliseconds. */
const WAITS = [400, 1600];

/** Why a story is not there: `kind` is url, network, timeout, status, size, json or invalid. */
export class StoryError extends Error {
  constructor(kind, message, problems = []) {
    super(message);
    this.name = "StoryError";
    this.kind = kind;
    this.problems = problems;
  }
}

/** An address of a document, made absolute. */
export function address(src, base) {
  let url = null;
  try {
    url = new URL(src, base);
  } catch {
    // Below.
  }
  if (!url || !["http:", "https:", "blob:"].includes(url.protocol)) {
    throw new StoryError("url", fill(WORDS.bad_url, { url: src.slice(0, 200) }));
  }
  return url;
}

/** A document that breaks rules; `rest`: how many events would have to be left out to show the others, 0 for no such way. */
export function invalid(problems, rest) {
  return Object.assign(new StoryError("invalid", WORDS.invalid, problems), { rest });
}

/** The document at an address. `progress` is told bytes that have arrived, and how many there are (0: not told). */
export async function fetchStory(url, { limit = LIMIT, patience = PATIENCE, signal, progress = () => {} } = {}) {
  for (let attempt = 0; ; attempt++) {
    try {
      return parse(await read(url, limit, patience, signal, progress));
    } catch (error) {
      const passing = ["network", "timeout"].includes(error.kind) || (error.kind === "status" && error.status >= 500);
      if (signal?.aborted || !passing || attempt >= WAITS.length) throw error;
      await pause(WAITS[attempt], signal);
      signal?.throwIfAborted();
    }
  }
}

async function read(url, limit, patience, signal, progress) {
  const quit = new AbortController();
  const leave = () => quit.abort();
  signal?.addEventListener("abort", leave);
  let slow = false;
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      slow = true;
      quit.abort();
    }, Math.min(patience, LONGEST_TIMER));
  };
  const tooLarge = () => {
    quit.abort();
    return new StoryError("size", fill(WORDS.too_large, { url, limit: megabytes(limit) }));
  };
  try {
    wait();
    const answer = await fetch(url, { signal: quit.signal, headers: { accept: "application/json" } });
    if (!answer.ok) {
      const refused = new StoryError("status", fill(WORDS.refused, { status: answer.status, url }));
      refused.status = answer.status;
      quit.abort();
      throw refused;
    }
    // A compressed answer tells the length of what is sent, not of what arrives here; another origin's may not even tell
    // that it is compressed.
    const told = answer.headers.has("content-encoding") ? 0 : Number(answer.headers.get("content-length")) || 0;
    if (told > limit) throw tooLarge();
    const decoder = new TextDecoder();
    const parts = [];
    let size = 0;
    for (const reader = answer.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      wait();
      size += value.length;
      if (size > limit) throw tooLarge();
      parts.push(decoder.decode(value, { stream: true }));
      progress(size, size > told ? 0 : told);
    }
    return parts.join("") + decoder.decode();
  } catch (error) {
    if (error instanceof StoryError || signal?.aborted) throw error;
    throw slow
      ? new StoryError("timeout", fill(WORDS.too_slow, { url, seconds: Math.round(patience / 1000) }))
      : new StoryError("network", fill(WORDS.no_answer, { url }));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoryError("json", fill(WORDS.not_json, { reason: error.message }));
  }
}

function pause(length, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, length);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

/** Bytes as megabytes, to a tenth. */
export function megabytes(bytes) {
  return Math.round(bytes / MEGABYTE * 10) / 10;
}
