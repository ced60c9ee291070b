// What is measured in one page: its load, a zoom, a pan, what it holds. Every number is in ms or bytes.
import { sleep } from './browser.mjs';

const FRAME = 1000 / 60;

export async function load(page, subject, slow) {
  if (!await page.value(`__bench.quiet(${slow ? 3000 : 2000}, 50000)`)) throw new Error('the page did not come to rest');
  await page.until('document.readyState === "complete"', 'loading');
  const { fcp, firstItem, liveItem, longTasks, shifts, errors } = await page.value(`(({ fcp, firstItem, liveItem, longTasks, shifts, errors }) =>
    ({ fcp, firstItem, liveItem, longTasks, shifts, errors }))(__bench)`);
  if (errors.length) throw new Error(`the page reports: ${errors.join('; ')}`);
  const busyUntil = Math.max(0, ...longTasks.map(([start, length]) => start + length));
  const first = Math.max(fcp, firstItem);
  // What blocks input: of each long task after the first paint, what is beyond 50 ms.
  const blocking = longTasks.filter(([start]) => start >= fcp).reduce((sum, [, length]) => sum + length - 50, 0);
  return { fcp, firstItem: first, interactive: Math.max(first, liveItem, busyUntil), blocking, cls: sessionMaximum(shifts), bytes: page.bytes };
}

/** The worst session of shifts, as browsers define it: gaps under 1 s, at most 5 s long. */
function sessionMaximum(shifts) {
  let worst = 0, sum = 0, first = -Infinity, last = -Infinity;
  for (const [time, value] of shifts) {
    if (time - last >= 1000 || time - first >= 5000) { sum = 0; first = time; }
    sum += value;
    last = time;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Zooms in and out by `half` steps, again and again, so that it ends where it began. */
export async function zoom(page, { surface, avoid, zoom: { by, half, delta, modifiers, closer, farther, every } }, steps) {
  const out = (step) => Math.floor(step / half) % 2 === 1;
  const point = await page.value(`__bench.point(${JSON.stringify(surface)}, ${JSON.stringify(avoid ?? null)})`);
  if (by === 'wheel') {
    await page.mouse('mouseMoved', point.x, point.y);
    await page.settle();
    return drive(page, steps, FRAME, (step) => page.mouse('mouseWheel', point.x, point.y,
      { deltaX: 0, deltaY: out(step) ? delta : -delta, modifiers }));
  }
  const middle = (selector) => page.value(`__bench.middle(${JSON.stringify(selector)})`);
  const buttons = { in: await middle(closer), out: await middle(farther) };
  return drive(page, steps, every, (step) => {
    const { x, y } = out(step) ? buttons.out : buttons.in;
    return page.click(x, y);
  });
}

/** Drags thirty steps of 8 px one way and thirty back, again and again. */
export async function pan(page, { surface, avoid, pan: { sign } }, steps) {
  const { x, y } = await page.value(`__bench.point(${JSON.stringify(surface)}, ${JSON.stringify(avoid ?? null)})`);
  const at = (step) => x + sign * 8 * (30 - Math.abs(30 - ((step + 1) % 60)));
  await page.mouse('mouseMoved', x, y);
  await page.settle();
  await page.mouse('mousePressed', x, y, { button: 'left', buttons: 1, clickCount: 1 });
  // Past the distance from which a press is a drag, and back.
  await page.mouse('mouseMoved', x + sign * 16, y, { button: 'left', buttons: 1 });
  await page.mouse('mouseMoved', x, y, { button: 'left', buttons: 1 });
  await page.settle();
  const result = await drive(page, steps, FRAME, (step) => page.mouse('mouseMoved', at(step), y, { button: 'left', buttons: 1 }));
  await page.mouse('mouseReleased', x, y, { button: 'left', clickCount: 1 });
  await page.settle(1000); // some go on by themselves
  return result;
}

/**
 * The inputs three times. In a run: each as soon as the one before is painted, while frames never stop, as when a wheel
 * is turned. One by one: each to a page at rest, at a time that has nothing to do with the frames'. And one every
 * `every` ms whatever the page does, for the intervals of the frames.
 */
async function drive(page, steps, every, fire) {
  await page.value('__bench.startFrames()');
  const run = await painted(page, steps, fire, () => 0);
  await page.value('__bench.stopFrames()');
  await page.settle();
  const before = await page.metrics();
  const single = await painted(page, steps, fire, (step) => (step * 7) % 17);
  const after = await page.metrics();
  await page.settle();
  await page.value('__bench.startFrames()');
  const start = performance.now();
  const sent = [];
  for (let step = 0; step < steps; step++) {
    sent.push(fire(step));
    await sleep(Math.max(0, start + (step + 1) * every - performance.now()));
  }
  await Promise.all(sent);
  const frames = await page.value('__bench.stopFrames()');
  await page.settle();
  const spent = (name) => (1000 * (after[name] - before[name])) / steps;
  return { run, single, frames, script: spent('ScriptDuration'), style: spent('RecalcStyleDuration'), layout: spent('LayoutDuration') };
}

/** Step by step, each painted before the next and at most one a frame, after `pause(step)` ms more. */
async function painted(page, steps, fire, pause) {
  await page.value('__bench.startSteps()');
  for (let step = 0; step < steps; step++) {
    const start = Date.now();
    await fire(step);
    if (!await page.value(`__bench.stepsDone(${step + 1}, 5000)`)) throw new Error(`step ${step + 1} was never heard of`);
    await sleep(Math.max(0, FRAME - (Date.now() - start)) + pause(step));
  }
  const recorded = await page.value('__bench.stopSteps()');
  return {
    painted: recorded.map((step) => step.painted).filter((time) => time !== null),
    work: recorded.map((step) => step.work),
    unchanged: recorded.filter((step) => step.painted === null).length,
  };
}

/** Everything of one page, in a browser without and one with a slow machine's limits. */
export async function all(open, subject, steps) {
  const fast = await open(subject, false, async (page) => {
    const loaded = await load(page, subject, false);
    if (subject.ready) await page.until(`document.querySelector(${JSON.stringify(subject.ready)}) !== null`, 'the axis');
    const memory = await page.memory();
    const elements = await page.value('document.getElementsByTagName("*").length');
    return { load: loaded, memory, elements, zoom: await zoom(page, subject, steps), pan: await pan(page, subject, steps) };
  });
  const slow = await open(subject, true, (page) => load(page, subject, true));
  return { ...fast, slow };
}
