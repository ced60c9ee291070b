// Runs in each page before its own scripts (CDP Page.addScriptToEvaluateOnNewDocument): what loads when, what an
// input costs until it is painted, how long frames take. ITEM, LIVE and PROBE are replaced by what the page's subject says.
(() => {
  if (window.top !== window || location.pathname === '/blank.html') return;
  const item = __ITEM__; // selector of an event
  const live = __LIVE__; // selector of an event that answers to input
  const probe = __PROBE__; // () => string that changes whenever something else is drawn
  const now = () => performance.now();
  const bench = (window.__bench = { fcp: null, firstItem: null, liveItem: null, shifts: [], longTasks: [], errors: [], memories: [], steps: [] });

  addEventListener('error', (event) => bench.errors.push(String(event.message).slice(0, 200)));
  addEventListener('unhandledrejection', (event) => bench.errors.push(String(event.reason).slice(0, 200)));
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('paint', (entry) => { if (entry.name === 'first-contentful-paint') bench.fcp = entry.startTime; });
  observe('longtask', (entry) => bench.longTasks.push([entry.startTime, entry.duration]));
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) bench.shifts.push([entry.startTime, entry.value]); });

  // The memory of each WebAssembly module, which no interface tells.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await original.apply(WebAssembly, args);
      const exported = Object.values((result.instance ?? result).exports);
      bench.memories.push(...exported.filter((value) => value instanceof WebAssembly.Memory));
      return result;
    };
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(target, args) {
      const instance = Reflect.construct(target, args);
      bench.memories.push(...Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory));
      return instance;
    },
  });
  bench.wasmBytes = () => bench.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  // A task posted from a frame's callback runs when that frame's style, layout, paint and commit are done.
  const afterFrame = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); then(now()); };
    channel.port2.postMessage(0);
  });
  bench.frame = () => new Promise((resolve) => afterFrame(resolve));

  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight
      && element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  };
  const look = (selector, name) => {
    const seen = [...document.querySelectorAll(selector)].slice(0, 500).some(inView);
    if (!seen) return requestAnimationFrame(() => look(selector, name));
    afterFrame((time) => { bench[name] = time; });
  };
  requestAnimationFrame(() => {
    look(item, 'firstItem');
    look(live, 'liveItem');
  });

  /** Resolves with true when an event is in view and no task has been long for `quiet` ms; with false after `most` ms. */
  bench.quiet = (quiet, most) => new Promise((resolve) => {
    const ask = () => {
      const last = Math.max(bench.fcp ?? 0, bench.firstItem ?? 0, bench.liveItem ?? 0, ...bench.longTasks.map(([start, length]) => start + length));
      if (bench.fcp !== null && bench.firstItem !== null && bench.liveItem !== null && now() - last >= quiet) return resolve(true);
      return now() > most ? resolve(false) : setTimeout(ask, 50);
    };
    ask();
  });

  // Frames.
  let frames = null;
  const frame = () => { if (frames) { frames.push(now()); requestAnimationFrame(frame); } };
  bench.startFrames = () => { frames = []; requestAnimationFrame(frame); };
  bench.stopFrames = () => { const times = frames; frames = null; return times.slice(1).map((time, index) => time - times[index]); };

  // Steps: from the input's own time stamp to the end of the first frame that draws something else. `work` is the part
  // of it that the main thread is busy: the wait for the frame, which is the same for every page, is not in it.
  let recording = false, drawn = '';
  bench.startSteps = () => { bench.steps = []; drawn = probe(); recording = true; };
  bench.stopSteps = () => { recording = false; return bench.steps.map(({ painted, work }) => ({ painted, work })); };
  const onInput = (event) => {
    if (!recording) return;
    const heard = now(), before = drawn;
    const step = { painted: null, work: null, done: false };
    bench.steps.push(step);
    let frames = 0;
    const after = (time) => {
      step.work ??= time - heard;
      const view = probe();
      if (view !== before) { drawn = view; step.painted = time - event.timeStamp; step.done = true; }
      else if (++frames >= 12) step.done = true;
      else afterFrame(after);
    };
    afterFrame(after);
  };
  for (const name of ['wheel', 'pointermove', 'click']) addEventListener(name, onInput, { capture: true, passive: true });
  bench.stepsDone = (count, most) => new Promise((resolve) => {
    const start = now();
    const ask = () => {
      if (bench.steps.length >= count && bench.steps.every((step) => step.done)) return resolve(true);
      return now() - start > most ? resolve(false) : setTimeout(ask, 1);
    };
    ask();
  });

  /** A point of the surface, near its middle, that lies on none of the elements to avoid. */
  bench.point = (surface, avoid) => {
    const element = document.querySelector(surface);
    const where = element.getBoundingClientRect();
    // Not `scrollIntoView`, which would also scroll what the page itself keeps in place.
    if (where.bottom > innerHeight) scrollTo({ top: scrollY + where.top - 20, behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const top = Math.max(box.top, 0), height = Math.min(box.bottom, innerHeight) - top;
    for (let across = 0; across < 21; across++) for (let down = 0; down < 41; down++) {
      const x = box.left + box.width * (0.5 + (across % 2 ? 0.01 : -0.01) * across);
      const y = top + height * (0.5 + (down % 2 ? 0.012 : -0.012) * down);
      const hit = document.elementFromPoint(x, y);
      if (hit && element.contains(hit) && !(avoid && hit.closest(avoid))) return { x: Math.round(x), y: Math.round(y) };
    }
    throw new Error(`no free point on ${surface}`);
  };
  bench.middle = (selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
})();
