// Why a file of the build is not there or does not run, in words: whether the server is at fault or the browser.

import { START } from "./shared.js";
import { fill } from "./fill.js";

/** The shortest module that there is. */
const SHORTEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** A failure that has words, which hold all there is to say. */
export class Fault extends Error {}

function fault(words, url, parts) {
  return new Fault(fill(words, { file: url.pathname.split("/").pop(), ...parts }));
}

/** The answer for a file of the build. */
export async function fetched(url) {
  let answer;
  try {
    answer = await fetch(url);
  } catch {
    throw fault(START.no_answer, url);
  }
  if (!answer.ok) throw fault(START.refused, url, { status: answer.status });
  return answer;
}

const typeOf = (answer) => answer.headers.get("content-type")?.split(";")[0] || "?";

/** Why a script has not run: browsers hardly tell, so the server is asked again. `integrity`: the digest that it has to have. */
export async function whyNot(url, { error, integrity = "" }) {
  try {
    const answer = await fetched(url);
    const type = typeOf(answer);
    if (!/^(text|application)\/(x-)?(java|ecma)script$/i.test(type)) {
      return fault(START.wrong_type, url, { type, wanted: "text/javascript" });
    }
    const whole = await fetch(url, { integrity }).then(() => !(error instanceof SyntaxError), () => false);
    return fault(whole ? START.not_run : START.not_whole, url);
  } catch (found) {
    return found;
  }
}

/** The module, compiled. */
export async function compile(url) {
  if (typeof WebAssembly !== "object") throw new Fault(START.no_wasm);
  try {
    // Compiles while it arrives; not where a server does not say that it is WebAssembly.
    return await WebAssembly.compileStreaming(fetched(url));
  } catch {
    const answer = await fetched(url);
    const bytes = await answer.arrayBuffer().catch(() => {
      throw fault(START.not_whole, url);
    });
    return WebAssembly.compile(bytes).catch(async () => {
      await WebAssembly.compile(SHORTEST).catch(() => {
        throw new Fault(START.forbidden);
      });
      const start = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
      const isModule = start.length === 4 && start.every((byte, place) => byte === SHORTEST[place]);
      throw isModule
        ? fault(START.not_whole, url)
        : fault(START.wrong_type, url, { type: typeOf(answer), wanted: "application/wasm" });
    });
  }
}
