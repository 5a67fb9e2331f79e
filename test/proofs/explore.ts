/** A system small enough that every order in which its parts can act can be tried. States are plain JSON. */
export interface Model<State> {
  initial: State;
  /** Everything that can happen next. A move changes a copy of the state that is made for it. */
  moves(state: Readonly<State>): Move<State>[];
  /** What must hold in every state: a sentence when it doesn't. */
  broken(state: Readonly<State>): string | undefined;
  /** What must hold besides where nothing can happen any more but faults. */
  brokenAtRest(state: Readonly<State>): string | undefined;
}

/** One thing that can happen. */
export interface Move<State> {
  says: string;
  /** A crash, a loss: it may happen, and it may also never happen. */
  isFault?: true;
  make(state: State): void;
}

/** What an exploration came to. */
export interface Exploration {
  states: number;
  /** States in which only faults could go on. */
  atRest: number;
  violation?: { what: string; path: string[] };
}

/**
 * Breadth first through all states, so the path to a violation is a shortest one.
 * @throws when there are more than `statesMax` states: then nothing is proved.
 */
export function explore<State>(model: Model<State>, statesMax: number): Exploration {
  const first = JSON.stringify(model.initial);
  const cameFrom = new Map<string, { from: string; says: string } | undefined>([[first, undefined]]);
  const queue = [first];
  let atRest = 0;
  for (let index = 0; index < queue.length; index++) {
    const text = queue[index]!;
    const state = JSON.parse(text) as State;
    const moves = model.moves(state);
    const rests = moves.every(({ isFault }) => isFault);
    if (rests) atRest += 1;
    const what = model.broken(state) ?? (rests ? model.brokenAtRest(state) : undefined);
    if (what) return { states: cameFrom.size, atRest, violation: { what, path: pathTo(text, cameFrom) } };
    for (const { says, make } of moves) {
      const next = JSON.parse(text) as State;
      make(next);
      const nextText = JSON.stringify(next);
      if (cameFrom.has(nextText)) continue;
      cameFrom.set(nextText, { from: text, says });
      queue.push(nextText);
    }
    if (queue.length > statesMax) throw new Error(`Expected at most ${statesMax} states but there are more`);
  }
  return { states: cameFrom.size, atRest };
}

function pathTo(
  text: string,
  cameFrom: ReadonlyMap<string, { from: string; says: string } | undefined>,
): string[] {
  const path: string[] = [];
  for (let step = cameFrom.get(text); step; step = cameFrom.get(step.from)) path.unshift(step.says);
  return path;
}
