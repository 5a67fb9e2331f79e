/** A regular expression as Java's `Pattern` reads it. */
export type Pattern =
  | { kind: 'set'; has: (code: number) => boolean }
  | { kind: 'sequence'; items: Pattern[] }
  | { kind: 'choice'; options: Pattern[] }
  | { kind: 'group'; index: number; body: Pattern }
  | { kind: 'repeat'; body: Pattern; min: number; max: number; mode: 'greedy' | 'lazy' | 'possessive' }
  | { kind: 'place'; holds: (text: string, at: number) => boolean }
  | { kind: 'back reference'; index: number; ignoreCase: boolean }
  | { kind: 'look'; behind: boolean; negative: boolean; body: Pattern }
  | { kind: 'atomic'; body: Pattern };

/** What `i`, `m`, `s` and `x` turn on. */
export interface Flags {
  ignoreCase: boolean;
  multiline: boolean;
  dotAll: boolean;
  comments: boolean;
}

/** Thrown for a pattern that Java (or this reading of it) refuses. */
export class PatternFault extends Error {
  override readonly name = 'PatternFault';
}
