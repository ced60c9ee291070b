// A server that imports the element's script with everything else of a site: it says what it got.

import { SummitLine } from "../static/timeline/summit-line.js";

export async function handle({ event, resolve }) {
  const response = await resolve(event);
  response.headers.set("x-summit-line", `${typeof SummitLine}, registered: ${Boolean(globalThis.customElements)}`);
  return response;
}
