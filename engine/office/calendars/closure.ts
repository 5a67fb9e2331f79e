import type { BilingualText } from '#engine/deadline/compile-calendar.ts';

/** A closing of offices by decision: a storm, a power cut, the national system down. */
export interface Closure {
  code: string;
  /** Office time, to the minute: `2024-09-07T08:00`. */
  from: string;
  to: string;
  name: BilingualText;
  kind: 'storm' | 'power' | 'nationalSystem' | 'other';
  /** The paper that decided it. */
  decision: { number: string; date: string; by: string };
  /** `stops` takes its minutes out of the calendar; `runs` is only told. */
  effect: 'stops' | 'runs';
  /** Every agency, or those of these ids. */
  agencies: 'all' | string[];
  /** Only these procedures; all of them when left out. */
  procedures?: string[];
}
