// Types of the custom element <summit-line> (docs/embedding.md).

/** Colours: as the visitor's system says, or one of the two. */
export type SummitLineTheme = "auto" | "light" | "dark";

/** A filter, as `filter()` takes it. Lists are arrays of ids, or ids with commas between them. */
export interface SummitLineFilter {
  topics?: readonly string[] | string | null;
  people?: readonly string[] | string | null;
  places?: readonly string[] | string | null;
  kinds?: readonly string[] | string | null;
  statuses?: readonly string[] | string | null;
  sources?: readonly string[] | string | null;
  /** Whether one of the values suffices. */
  match?: "any" | "all" | null;
  /** Text that is searched for. */
  q?: string | null;
}

/** A filter, as events tell it. */
export interface SummitLineFilterState {
  topics: string[];
  people: string[];
  places: string[];
  kinds: string[];
  statuses: string[];
  sources: string[];
  match: "any" | "all";
  q: string;
}

/** An event of a story document; story.schema.json has all of it. */
export interface SummitLineEvent {
  id: string;
  title: string;
  summary: string;
  /** EDTF, level 0 or 1. */
  date: string;
  [field: string]: unknown;
}

/** A story document; story.schema.json has all of it. */
export interface SummitLineStory {
  title: string;
  description: string;
  language: string;
  events: SummitLineEvent[];
  [field: string]: unknown;
}

/** A mistake in a story document. */
export interface SummitLineProblem {
  /** Where: `events[12].date`; empty for the document itself. */
  path: string;
  /** What stands there, shortened, as JSON; `null` where nothing does. */
  value: string | null;
  /** The rule that it breaks, as the end of a sentence. */
  rule: string;
}

export interface SummitLineReadyDetail {
  title: string;
  /** How many events the story has. */
  events: number;
  state: string;
}

export interface SummitLineSelectDetail {
  /** The event that is open now; `null` where none is. */
  id: string | null;
  event: SummitLineEvent | null;
  state: string;
}

export interface SummitLineFilterDetail {
  filter: SummitLineFilterState;
  /** How many events match, of how many. */
  matches: number;
  total: number;
  state: string;
}

export interface SummitLineStateDetail {
  /** What is shown now, as an address has it. */
  state: string;
  /** Whether going back should undo the change. */
  step: boolean;
}

export interface SummitLineErrorDetail {
  /** What went wrong: the address, the way to it, the document, an attribute, a part of the state, or the start. */
  kind: "url" | "network" | "timeout" | "status" | "size" | "json" | "invalid" | "attribute" | "state" | "start";
  message: string;
  problems: SummitLineProblem[];
}

export interface SummitLineEventMap {
  "summitline-ready": CustomEvent<SummitLineReadyDetail>;
  "summitline-select": CustomEvent<SummitLineSelectDetail>;
  "summitline-filter": CustomEvent<SummitLineFilterDetail>;
  /** Only with `url-state="events"`. */
  "summitline-state": CustomEvent<SummitLineStateDetail>;
  "summitline-error": CustomEvent<SummitLineErrorDetail>;
}

/** What can be written on the tag, as JSX and templates take it: attributes, and listeners by their events' names. */
export interface SummitLineAttributes {
  src?: string;
  topics?: readonly string[] | string;
  people?: readonly string[] | string;
  places?: readonly string[] | string;
  kinds?: readonly string[] | string;
  statuses?: readonly string[] | string;
  sources?: readonly string[] | string;
  match?: "any" | "all";
  q?: string;
  view?: "axis" | "then-now" | "list" | "table";
  scale?: "compressed" | "true";
  group?: "topic" | "person" | "place" | "source" | "none";
  event?: string;
  from?: string;
  to?: string;
  sort?: string;
  compare?: string;
  theme?: SummitLineTheme;
  lang?: string;
  "heading-level"?: number | string;
  /** A whole state, in place of the parts above. */
  state?: string;
  /** Where the state is kept: a name in the hash, `hash:NAME`, `query`, `query:NAME` or `events`. */
  "url-state"?: boolean | string;
  "max-size"?: number | string;
  timeout?: number | string;
  "onsummitline-ready"?: (event: CustomEvent<SummitLineReadyDetail>) => void;
  "onsummitline-select"?: (event: CustomEvent<SummitLineSelectDetail>) => void;
  "onsummitline-filter"?: (event: CustomEvent<SummitLineFilterDetail>) => void;
  "onsummitline-state"?: (event: CustomEvent<SummitLineStateDetail>) => void;
  "onsummitline-error"?: (event: CustomEvent<SummitLineErrorDetail>) => void;
}

/** The custom element. Every property but `state` and `story` reflects the attribute of its name. */
export class SummitLine extends HTMLElement {
  get src(): string;
  set src(value: string | null);
  get topics(): string;
  set topics(value: readonly string[] | string | null);
  get people(): string;
  set people(value: readonly string[] | string | null);
  get places(): string;
  set places(value: readonly string[] | string | null);
  get kinds(): string;
  set kinds(value: readonly string[] | string | null);
  get statuses(): string;
  set statuses(value: readonly string[] | string | null);
  get sources(): string;
  set sources(value: readonly string[] | string | null);
  get match(): string;
  set match(value: string | null);
  get q(): string;
  set q(value: string | null);
  get view(): string;
  set view(value: string | null);
  get scale(): string;
  set scale(value: string | null);
  get group(): string;
  set group(value: string | null);
  get event(): string;
  set event(value: string | null);
  get from(): string;
  set from(value: string | null);
  get to(): string;
  set to(value: string | null);
  get sort(): string;
  set sort(value: string | null);
  get compare(): string;
  set compare(value: string | null);
  get theme(): string;
  set theme(value: string | null);
  get headingLevel(): string;
  set headingLevel(value: number | string | null);
  get urlState(): string;
  set urlState(value: boolean | string | null);
  get maxSize(): string;
  set maxSize(value: number | string | null);
  get timeout(): string;
  set timeout(value: number | string | null);

  /** What is shown, as an address has it: filter, view, window, open event. The attribute is what was asked for. */
  state: string;
  /** The document that is shown, as a copy; `null` before one is. Setting one shows it in place of `src`. */
  get story(): SummitLineStory | null;
  set story(document: SummitLineStory | null);

  /** Opens an event by its id; `null` closes the one that is open. */
  select(id: string | null): void;
  /** Sets parts of the filter; parts that are not named stay, `null` takes one out. */
  filter(filter: SummitLineFilter): void;
  /** Shows the whole span of the story. */
  fit(): void;

  addEventListener<K extends keyof SummitLineEventMap>(
    type: K,
    listener: (this: SummitLine, event: SummitLineEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "summit-line": SummitLine;
  }
  interface HTMLElementEventMap extends SummitLineEventMap {}
}
