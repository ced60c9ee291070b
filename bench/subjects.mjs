// The pages that are compared: where they are, what an event is in them, how one zooms and pans them.
// `probe` runs in the page and gives a string that changes whenever something else is drawn.
const wheel = { by: 'wheel', delta: 120, half: 10 };

export const OURS = 'summitline';
export const FLOOR = 'empty page';

export const SUBJECTS = [
  {
    name: OURS,
    path: '/app/',
    // The built page is there first, with the story and a picture of the axis; only the live axis can be zoomed.
    item: '.marks > li, .picture a, article',
    live: '.marks > li',
    ready: '.marks > li',
    surface: '.stage',
    avoid: '.mark',
    probe: () => [...document.querySelectorAll('.marks > li, .tick')].map((element) => element.style.transform).join(),
    // With ctrl: the plain wheel scrolls the page.
    zoom: { ...wheel, modifiers: 2 },
    // To the right, as the story ends soon after the window does.
    pan: { sign: 1 },
  },
  {
    name: FLOOR,
    path: '/peers/empty.html',
    item: 'canvas',
    surface: 'canvas',
    probe: () => window.drawn,
    zoom: { ...wheel, modifiers: 2 },
    pan: { sign: 1 },
  },
  {
    name: 'vis-timeline',
    path: '/peers/vis.html',
    item: '.vis-item.vis-box, .vis-item.vis-range',
    surface: '.vis-panel.vis-center',
    avoid: '.vis-item',
    probe: () => [...document.querySelectorAll('.vis-time-axis.vis-foreground .vis-text')].slice(0, 6)
      .map((label) => label.textContent + label.style.transform + label.style.left).join(),
    zoom: { ...wheel, modifiers: 0 },
    pan: { sign: -1 },
  },
  {
    name: 'TimelineJS',
    path: '/peers/timelinejs.html',
    item: '.tl-timemarker',
    surface: '.tl-timenav-slider-background',
    probe: () => {
      const marks = document.querySelectorAll('.tl-timemarker');
      return `${document.querySelector('.tl-timenav-slider')?.style.left} ${marks[marks.length - 1]?.style.left}`;
    },
    // No wheel zoom in this one; its eleven levels are animated, a click every fifth of a second.
    zoom: {
      by: 'buttons', half: 4, every: 200,
      closer: '.tl-menubar-button:has(.tl-icon-zoom-in)', farther: '.tl-menubar-button:has(.tl-icon-zoom-out)',
    },
    pan: { sign: -1 },
  },
];
