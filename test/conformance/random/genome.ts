/**
 * A random process as a tree of parts, and what is done to it. Plain JSON: it can be printed, shrunk part by part and
 * played again.
 */
export interface Genome {
  parts: Part[];
  watchers: Watcher[];
  /** The process its call activities call. */
  called?: Scope;
  /** What the first instance is created with. */
  variables: Record<string, unknown>;
  moves: Move[];
}

export interface Scope {
  parts: Part[];
  watchers: Watcher[];
}

/** One step of the driver: numbers that are read against what is visible at that moment. */
export interface Move {
  verb: number;
  pick: number;
  value: number;
}

/** What stands one after another between the start and the end of a scope. */
export type Part = LeafPart | SubPart | ForkPart | RacePart | LoopPart | LinkPart | EndPart;

/** Members of an element in the notation of `diagram.ts`. */
export type Details = Record<string, unknown>;

export interface LeafPart {
  kind: 'leaf';
  details: Details;
  boundaries: Boundary[];
}

export interface SubPart {
  kind: 'sub';
  details: Details;
  parts: Part[];
  watchers: Watcher[];
  boundaries: Boundary[];
}

/** A gateway with its ways; `join` says what they meet in again, `none` lets each token go on by itself. */
export interface ForkPart {
  kind: 'fork';
  gateway: 'exclusive' | 'inclusive' | 'parallel';
  ways: { condition?: string; isDefault?: boolean; parts: Part[] }[];
  join: 'parallel' | 'exclusive' | 'none';
}

/** An event-based gateway. */
export interface RacePart {
  kind: 'race';
  ways: { details: Details; parts: Part[] }[];
}

/** Parts that are gone through again while the condition holds. Begins with a job, so that it never spins. */
export interface LoopPart {
  kind: 'loop';
  condition: string;
  parts: Part[];
}

/** A throwing link and the catching one it leads to. */
export interface LinkPart {
  kind: 'link';
}

export interface EndPart {
  kind: 'end';
  details: Details;
}

export interface Boundary {
  details: Details;
  parts: Part[];
  /** Whether its way leads back to what comes after the activity. */
  joins: boolean;
  /** Of a compensation event: what undoes the activity. */
  handler?: Details;
}

/** An event sub-process. */
export interface Watcher {
  /** Of its start event. */
  details: Details;
  parts: Part[];
}
