// The browser benchmark: our built page, an empty page and two other timelines, interleaved in one run.
//
//   SUMMITLINE_CHROME=… node main.mjs [--runs 5] [--quick] [--dist ../dist] [--only NAME,NAME] [--json FILE]
//
// Every page has a browser of its own each time, and the order turns from run to run, so that whatever else the machine
// does hits all alike. Input is real (DevTools protocol); a step ends with the first frame that draws something else, on
// the main thread: raster and display come on top and are the same for all. Slowness is told, not punished: the exit
// code is 1 only where something failed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kill, within, withPage } from './browser.mjs';
import { growth } from './growth.mjs';
import { all, load } from './measure.mjs';
import { serve } from './server.mjs';
import { OURS, SUBJECTS } from './subjects.mjs';
import { growthLines, ms, quantile, table } from './table.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string' }, quick: { type: 'boolean', default: false }, only: { type: 'string' },
    dist: { type: 'string', default: path.join(HERE, '../dist') }, json: { type: 'string' },
  },
});
const runs = Number(options.runs ?? (options.quick ? 1 : 5));
if (!Number.isInteger(runs) || runs < 1 || runs > 100) throw new Error(`--runs ${options.runs}: a number from 1 to 100`);
const steps = options.quick ? 40 : 120;
const actions = options.quick ? 200 : 1000;
const only = options.only?.split(',');
const subjects = SUBJECTS.filter(({ name }) => !only || only.includes(name));
const CASE = 180_000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => kill().finally(() => process.exit(130)));

const server = await serve({ '/app/': path.resolve(options.dist), '/peers/': path.join(HERE, 'peers'), '/npm/': path.join(HERE, 'node_modules') });
const open = (subject, slow, use) => within(withPage(server.origin, subject, slow, use), CASE, subject.name);
const errors = [];
const attempt = async (what, run) => {
  try { return await run(); } catch (error) {
    await kill();
    errors.push(`${what}: ${error.message}`);
    console.error(`  ${what}: FAILED: ${error.message}`);
    return null;
  }
};

// Compresses every file once, outside of what is measured.
for (const subject of subjects) await attempt(`${subject.name}, warming up`, () => open(subject, false, (page) => load(page, subject, false)));

const results = Object.fromEntries(subjects.map(({ name }) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (let turn = 0; turn < subjects.length; turn++) {
    const subject = subjects[(turn + run) % subjects.length];
    const start = Date.now();
    const result = await attempt(`run ${run + 1}, ${subject.name}`, () => all(open, subject, steps));
    if (!result) continue;
    results[subject.name].push(result);
    const middle = (values) => ms(quantile(values, 0.5));
    console.error(`  run ${run + 1} of ${runs}, ${subject.name}: zoom ${middle(result.zoom.run.painted)}, pan ${middle(result.pan.run.painted)} `
      + `(${((Date.now() - start) / 1000).toFixed(0)} s)`);
  }
}
const ours = subjects.find(({ name }) => name === OURS);
const grown = ours && await attempt('growth', () => open(ours, false, async (page) => {
  await load(page, ours, false);
  await page.until(`document.querySelector('${ours.ready}') !== null`, 'the axis');
  return growth(page, ours, actions, steps);
}));
server.close();

console.log(`\n${table(Object.fromEntries(Object.entries(results).filter(([, list]) => list.length > 0)))}\n`);
if (grown) console.log(`${growthLines(grown)}\n`);
if (options.json) fs.writeFileSync(options.json, JSON.stringify({ results, grown, errors }));
for (const error of errors) console.error(`error: ${error}`);
process.exit(errors.length ? 1 : 0);
