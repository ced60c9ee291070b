// Thirty made-up news events from July 2017 to July 2018 in eight topics, for the other timelines: as many as a story
// of theirs has, and the same ones in every run.
const TOPICS = ['Elections', 'Economy', 'Trade', 'Energy', 'Climate', 'Health', 'Science', 'Courts'];
const WORDS = ('council minister report budget court vote summit border treaty bank market river city union strike school '
  + 'hospital storm harvest port bridge tax law ruling appeal protest talks accord deal tariff export growth price wage '
  + 'plan audit inquiry panel study orbit network software grid wind gas mine plant record cup festival prize visit').split(' ');
const DAY = 86_400_000;
const START = Date.UTC(2017, 6, 1);
const DAYS = 395;

/** Numbers that look random and are always the same (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `{ topics, events: [{ id, title, text, start, end?, topic }] }`, days as YYYY-MM-DD, topic as a position. */
export function newsEvents(count = 30) {
  const random = numbers(2018);
  const below = (bound) => Math.floor(random() * bound);
  const words = (length) => Array.from({ length }, () => WORDS[below(WORDS.length)]).join(' ');
  const day = (offset) => new Date(START + Math.min(offset, DAYS) * DAY).toISOString().slice(0, 10);
  const events = Array.from({ length: count }, (_, position) => {
    const offset = below(DAYS);
    const event = { id: `e${position}`, title: words(5), text: words(10 + below(50)), start: day(offset), topic: below(TOPICS.length) };
    return random() < 0.12 ? { ...event, end: day(offset + 2 + below(40)) } : event;
  });
  events.sort((a, b) => a.start.localeCompare(b.start));
  return { topics: TOPICS, events };
}
