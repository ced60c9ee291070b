// Whether our page keeps what it should let go: heap, nodes and listeners before and after 1,000 actions.
// After a warm-up, an action that comes back to the same view should leave nothing behind. Nor should it leave work
// behind: a zoom step after all of them costs what it did before.
import { zoom } from './measure.mjs';

const WARM_UP = 200;
const BLOCKS = 5;
/** What 1,000 actions may add: engines keep counters and optimised code, which is not much. */
const NOISE = { heap: 100_000, nodes: 10, listeners: 5, wasm: 0 };

// Each runs in the page, waits for a frame after every click, and ends with the view it began with.
const ACTIONS = {
  'filter toggles': `async (count) => {
    const chips = [...document.querySelectorAll('.chips > .chip[data-hue]')];
    for (let i = 0; i < count; i++) {
      chips[(i >> 1) % chips.length].click(); // on, then off
      await __bench.frame();
    }
  }`,
  'selections': `async (count) => {
    const next = '.detail__nav button:last-of-type:not(:disabled)';
    for (let i = 1; i <= count; i++) {
      const marks = document.querySelectorAll('.marks button[data-event]');
      const button = i % 2 === 0 && i < count ? document.querySelector(next) : null;
      (button ?? marks[i < count ? i % marks.length : 0]).click();
      await __bench.frame();
    }
  }`,
};

/** How much dearer a zoom step may be after all actions. */
const DEARER = 1.5;

/** `{ actions: [{ action, count, start, growth: { heap, nodes, … } per 1,000, flat }], steps: { before, after, flat } }` */
export async function growth(page, subject, count, steps) {
  const script = async () => (await zoom(page, subject, steps)).script;
  await script();
  const before = await script();
  const results = [];
  for (const [action, body] of Object.entries(ACTIONS)) {
    const perform = async (times) => {
      // In pieces, so that no single answer takes long.
      for (let done = 0; done < times; done += 50) await page.value(`(${body})(${Math.min(50, times - done)})`);
      await page.settle();
    };
    await perform(WARM_UP);
    const samples = [await page.memory()];
    for (let block = 0; block < BLOCKS; block++) {
      await perform(count / BLOCKS);
      samples.push(await page.memory());
    }
    const growth = Object.fromEntries(Object.keys(NOISE).map((what) => [what, slope(samples.map((sample) => sample[what])) * BLOCKS * (1000 / count)]));
    const flat = Object.entries(NOISE).every(([what, most]) => growth[what] <= most);
    results.push({ action, count, start: samples[0], end: samples.at(-1), growth, flat });
  }
  const after = await script();
  return { actions: results, steps: { before, after, flat: after <= before * DEARER } };
}

/** The median slope between any two samples: one odd sample does not change it (Theil and Sen). */
function slope(values) {
  const slopes = [];
  values.forEach((from, i) => values.slice(i + 1).forEach((to, j) => slopes.push((to - from) / (j + 1))));
  slopes.sort((a, b) => a - b);
  const middle = slopes.length >> 1;
  return slopes.length % 2 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
}
