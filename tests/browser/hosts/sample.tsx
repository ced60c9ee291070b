// What TypeScript must take, and refuse, of a site in React that uses the element.

import { createRef } from "react";
import type { SummitLine, SummitLineStory } from "./summit-line";

export const ref = createRef<SummitLine>();

export const taken = (
  <summit-line
    ref={ref}
    className="wide"
    topics={["syria"]}
    view="list"
    heading-level={3}
    url-state
    onsummitline-filter={({ detail }) => detail.matches.toFixed()}
  >
    <a href="https://timeline.example/">The timeline</a>
  </summit-line>
);

export const told = (
  <summit-line
    url-state="events"
    state="v=1"
    onsummitline-state={({ detail }) => console.log(detail.step && detail.state.length)}
  />
);

// @ts-expect-error: no such view
export const cube = <summit-line view="cube" />;

// @ts-expect-error: an event tells no such thing
export const colour = <summit-line onsummitline-select={({ detail }) => detail.colour} />;

export function properties(line: SummitLine): SummitLineStory | null {
  line.headingLevel = "3";
  line.state = "view=list";
  line.select(null);
  line.filter({ q: null, people: "trump,putin" });
  line.fit();
  // @ts-expect-error: a filter of no such name
  line.filter({ colour: "red" });
  // @ts-expect-error: ids are text
  line.select(3);
  return line.story;
}
