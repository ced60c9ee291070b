// One page in a browser of its own: opened, throttled if asked, spoken to by the DevTools protocol, and killed.
import fs from 'node:fs';
import { chromium } from 'playwright-core';

const FLAGS = [
  // As root, and in most containers, Chromium has no sandbox; it opens nothing but this machine's own pages.
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--enable-precise-memory-info',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];
const CHROME = process.env.SUMMITLINE_CHROME;
if (!CHROME) throw new Error('SUMMITLINE_CHROME does not say where Chromium is; `cargo xtask bench` finds it');
const VIEW = { width: 1280, height: 800 };
/** A slow phone on slow 4G. */
const SLOW = {
  processor: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};
const AGENT = fs.readFileSync(new URL('agent.js', import.meta.url), 'utf8');

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The promise, or an error that says what took too long. */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${what}: not done after ${ms / 1000} s`)), ms); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

let running = null;
/** Ends the browser that is running, if one is. */
export async function kill() {
  const browser = running;
  running = null;
  await browser?.kill();
}

/** Opens a subject's page and hands it to `use`; whatever happens, its browser is gone afterwards. */
export async function withPage(origin, subject, slow, use) {
  running = await chromium.launchServer({
    executablePath: CHROME,
    headless: true, args: FLAGS, timeout: 60_000, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  try {
    const browser = await chromium.connect(running.wsEndpoint());
    const context = await browser.newContext({ viewport: VIEW, deviceScaleFactor: 1 });
    const tab = await context.newPage();
    const page = new Page(await context.newCDPSession(tab));
    await tab.goto(`${origin}/blank.html`);
    await page.prepare(subject, slow);
    await page.send('Page.navigate', { url: origin + subject.path });
    return await use(page);
  } finally {
    await within(kill(), 20_000, 'ending the browser');
  }
}

class Page {
  constructor(session) {
    this.session = session;
    this.bytes = 0;
    this.open = new Set();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => { if (request.url.startsWith('http')) this.open.add(requestId); });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (this.open.delete(requestId)) this.bytes += encodedDataLength;
    });
    session.on('Network.loadingFailed', ({ requestId }) => this.open.delete(requestId));
  }

  send(method, parameters = {}) {
    return within(this.session.send(method, parameters), 60_000, method);
  }

  async prepare(subject, slow) {
    const source = AGENT.replace('__ITEM__', () => JSON.stringify(subject.item)).replace('__LIVE__', () => JSON.stringify(subject.live ?? subject.item)).replace('__PROBE__', () => `(${subject.probe})`);
    await this.send('Page.enable');
    await this.send('Network.enable');
    await this.send('Network.setCacheDisabled', { cacheDisabled: true });
    await this.send('Performance.enable', { timeDomain: 'timeTicks' });
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source });
    if (slow) {
      await this.send('Network.emulateNetworkConditions', SLOW.network);
      await this.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
    }
  }

  /** The value of an expression in the page; waits if it is a promise. */
  async value(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(expression, what, most = 60_000) {
    for (const start = Date.now(); !await this.value(expression); await sleep(50)) {
      if (Date.now() - start > most) throw new Error(`${what}: not after ${most / 1000} s`);
    }
  }

  async metrics() {
    const { metrics } = await this.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** What is held after a garbage collection: bytes, and nodes and listeners of the document. */
  async memory() {
    for (let round = 0; round < 3; round++) {
      await this.send('HeapProfiler.collectGarbage');
      await sleep(50);
    }
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await this.metrics();
    return { heap, nodes, listeners, wasm: await this.value('__bench.wasmBytes()') };
  }

  mouse(type, x, y, more = {}) {
    return this.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'mouse', ...more });
  }

  async click(x, y) {
    await this.mouse('mousePressed', x, y, { button: 'left', buttons: 1, clickCount: 1 });
    await this.mouse('mouseReleased', x, y, { button: 'left', clickCount: 1 });
  }

  /** Lets what is under way come to rest. */
  async settle(ms = 400) {
    await sleep(ms);
    await this.value('__bench.frame()');
  }
}
