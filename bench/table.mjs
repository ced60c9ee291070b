// From the runs' numbers to one table: medians, and how far our page is from the empty one.
import { FLOOR, OURS } from './subjects.mjs';

/** What a step of our page may cost more than one of an empty page, in ms. */
const GOAL = 3;

export function quantile(values, share) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place - below);
}
const p50 = (values) => quantile(values, 0.5);
const p95 = (values) => quantile(values, 0.95);

export const ms = (value) => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : '–');
const whole = (value) => `${Math.round(value)} ms`;
const kb = (value) => `${(value / 1000).toFixed(0)} KB`;
const mb = (value) => (value ? `${(value / 1e6).toFixed(2)} MB` : '–');
const count = (value) => `${Math.round(value)}`;
const cls = (value) => value.toFixed(3);

const interaction = (kind) => [
  [`${kind}, in a run: input to painted, p50`, (run) => p50(run[kind].run.painted), ms, GOAL],
  [`${kind}, in a run: input to painted, p95`, (run) => p95(run[kind].run.painted), ms, GOAL],
  [`${kind}, one by one: input to painted, p50`, (run) => p50(run[kind].single.painted), ms, GOAL],
  [`${kind}, one by one: input to painted, p95`, (run) => p95(run[kind].single.painted), ms, GOAL],
  [`${kind}, one by one: of that main thread, p50`, (run) => p50(run[kind].single.work), ms],
  [`${kind}, one by one: of that main thread, p95`, (run) => p95(run[kind].single.work), ms],
  [`${kind}: script a step`, (run) => run[kind].script, ms],
  [`${kind}: style and layout a step`, (run) => run[kind].style + run[kind].layout, ms],
  [`${kind}: frame interval, p50`, (run) => p50(run[kind].frames), ms],
  [`${kind}: frame interval, p95`, (run) => p95(run[kind].frames), ms],
  [`${kind}: steps that changed nothing`, (run) => run[kind].run.unchanged + run[kind].single.unchanged, count],
];

/** Name, value of a run, how it is written, and how much above the empty page it may be. */
const ROWS = [
  ...interaction('zoom'),
  ...interaction('pan'),
  ['JS heap after GC', (run) => run.memory.heap, mb],
  ['WebAssembly memory', (run) => run.memory.wasm, mb],
  ['DOM nodes', (run) => run.memory.nodes, count],
  ['DOM elements', (run) => run.elements, count],
  ['load: bytes (brotli)', (run) => run.load.bytes, kb],
  ['load: first contentful paint', (run) => run.load.fcp, whole],
  ['load: first event visible', (run) => run.load.firstItem, whole],
  ['load: interactive', (run) => run.load.interactive, whole],
  ['load: total blocking time', (run) => run.load.blocking, whole],
  ['load: layout shift', (run) => run.load.cls, cls],
  ['slow phone: first contentful paint', (run) => run.slow.fcp, whole],
  ['slow phone: first event visible', (run) => run.slow.firstItem, whole],
  ['slow phone: interactive', (run) => run.slow.interactive, whole],
  ['slow phone: total blocking time', (run) => run.slow.blocking, whole],
  ['slow phone: layout shift', (run) => run.slow.cls, cls],
];

/** The table; `results` are lists of runs by subject's name. */
export function table(results) {
  const names = Object.keys(results);
  const lines = [['', ...names, 'to empty', 'ratio', '']];
  for (const [name, value, write, goal] of ROWS) {
    const medians = names.map((subject) => p50(results[subject].map(value)));
    const [ours, floor] = [OURS, FLOOR].map((subject) => medians[names.indexOf(subject)]);
    const verdict = goal === undefined || !Number.isFinite(ours - floor) ? '' : ours - floor <= goal ? `within ${goal} ms` : `over ${goal} ms`;
    const ratio = floor > 0 && ours > 0 ? `×${(ours / floor).toFixed(2)}` : '';
    const difference = ours - floor;
    const signed = ratio ? `${difference < 0 ? '−' : '+'}${write(Math.abs(difference))}` : '';
    lines.push([name, ...medians.map(write), signed, ratio, verdict]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (text, column) => (column === 0 || column === widths.length - 1 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  return lines.map((line) => `  ${line.map(pad).join('  ').trimEnd()}`).join('\n');
}

/** A line for each kind of action, and one for what a step costs after all of them, each with its verdict. */
export function growthLines({ actions, steps }) {
  const signed = (value, unit) => `${value < 0 ? '−' : '+'}${Math.abs(Math.round(value))} ${unit}`;
  const lines = actions.map(({ action, count: times, start, growth, flat }) =>
    `  ${times} ${action}: a thousand add ${signed(growth.heap / 1000, 'KB')} heap (of ${mb(start.heap)}), `
    + `${signed(growth.nodes, 'nodes')} (of ${start.nodes}), ${signed(growth.listeners, 'listeners')}, `
    + `${signed(growth.wasm / 1000, 'KB')} WebAssembly: ${flat ? 'flat' : 'GROWS'}`);
  const step = `  script a zoom step: ${ms(steps.before)} before, ${ms(steps.after)} after all of them: ${steps.flat ? 'flat' : 'GROWS'}`;
  return [...lines, step].join('\n');
}
