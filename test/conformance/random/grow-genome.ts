import { createDice, type Dice } from './dice.ts';
import { eventDetails, leafDetails, withMappings } from './leaf-details.ts';
import { callDetails, endDetails, handlerDetails, withInstances } from './special-details.ts';
import type {
  Boundary,
  Details,
  ForkPart,
  Genome,
  LeafPart,
  LoopPart,
  Part,
  RacePart,
  SubPart,
  Watcher,
} from './genome.ts';

/** How deep scopes and gateways nest. */
const deepest = 3;
/** From here on nothing is called, and here the called process begins: it never calls itself. */
const calledDepth = 2;

/** Conditions of flows; some need a variable that may be missing or of another type. */
export const conditions = [
  '=x > 2',
  '=x = 1',
  '=b',
  '=y = "a"',
  '=not(b)',
  '=x < 4 and b',
  '=count(z) > 1',
  '=true',
];

/** The process that belongs to a seed, and what is done to it. */
export function growGenome(seed: number): Genome {
  const dice = createDice(seed);
  const parts = growParts(dice, 0, 1 + dice.roll(4));
  return {
    parts,
    watchers: dice.oneIn(4) ? growWatchers(dice, 0) : [],
    called: {
      parts: growParts(dice, calledDepth, 1 + dice.roll(2)),
      watchers: dice.oneIn(4) ? growWatchers(dice, calledDepth) : [],
    },
    variables: {
      ...{
        x: dice.roll(6),
        b: dice.oneIn(2),
        y: dice.pick(['a', 'b', '']),
        z: dice.pick([[], [1], [1, 2, 3]]),
      },
      k: 'k1',
    },
    moves: Array.from({ length: 4 + dice.roll(8) }, () => ({
      verb: dice.roll(26),
      pick: dice.roll(8),
      value: dice.roll(16),
    })),
  };
}

function growParts(dice: Dice, depth: number, count: number): Part[] {
  const parts = Array.from({ length: count }, () => growPart(dice, depth));
  if (dice.oneIn(5)) parts.push({ kind: 'end', details: growEnd(dice) });
  return parts;
}

function growPart(dice: Dice, depth: number): Part {
  if (dice.oneIn(25)) return { kind: 'link' };
  const roll = depth >= deepest ? 0 : dice.roll(20);
  if (roll < 11) return growLeaf(dice, depth);
  if (roll < 14) return growSub(dice, depth);
  if (roll < 18) return growFork(dice, depth);
  return roll === 18 ? growRace(dice, depth) : growLoop(dice, depth);
}

function growLeaf(dice: Dice, depth: number): LeafPart {
  const calls = depth < calledDepth && dice.oneIn(8);
  const { details, isActivity } = calls
    ? { details: withMappings(dice, callDetails(dice)), isActivity: true }
    : leafDetails(dice);
  if (!isActivity) return { kind: 'leaf', details, boundaries: [] };
  return {
    kind: 'leaf',
    details: withInstances(dice, details),
    boundaries: dice.oneIn(3) ? growBoundaries(dice, depth, calls ? 'scope' : 'boundary') : [],
  };
}

function growSub(dice: Dice, depth: number): SubPart {
  const details = withInstances(dice, withMappings(dice, {}));
  return {
    kind: 'sub',
    details,
    parts: growParts(dice, depth + 1, 1 + dice.roll(3)),
    watchers: dice.oneIn(3) ? growWatchers(dice, depth + 1) : [],
    boundaries: dice.oneIn(2) ? growBoundaries(dice, depth, 'scope') : [],
  };
}

function growBoundaries(dice: Dice, depth: number, place: 'boundary' | 'scope'): Boundary[] {
  if (dice.oneIn(5)) return [{ details: {}, parts: [], joins: false, handler: handlerDetails(dice) }];
  return distinct(
    Array.from({ length: 1 + dice.roll(2) }, () => ({
      details: eventDetails(dice, place),
      parts: dice.oneIn(3) ? [] : growParts(dice, depth + 1, 1),
      joins: dice.oneIn(2),
    })),
  );
}

function growWatchers(dice: Dice, depth: number): Watcher[] {
  return distinct(
    Array.from({ length: 1 + (dice.oneIn(4) ? 1 : 0) }, () => ({
      details: eventDetails(dice, 'start'),
      parts: growParts(dice, depth + 1, 1 + dice.roll(2)),
    })),
  );
}

/** Two events of one place may not wait for the same thing: mostly they don't, now and then the refusal is compared. */
function distinct<Place extends { details: Details }>(places: Place[]): Place[] {
  const [first, second] = places;
  if (!first || !second) return places;
  const others = {
    message: `${String(second.details['message'])[0]}3`,
    error: 'e3',
    escalation: 'u3',
    signal: 'q9',
    timer: 'PT57M',
  };
  const same = Object.entries(others).find(
    ([name]) => name in first.details && saying(first, name) === saying(second, name),
  );
  if (!same) return places;
  const [name, other] = same;
  return [first, { ...second, details: { ...second.details, [name]: other } }];
}

/** What an event waits for; of a timer how long it runs, however that is written. */
function saying({ details }: { details: Details }, name: string): unknown {
  return name === 'timer' ? /P[T\d]\w+/.exec(JSON.stringify(details[name] ?? ''))?.[0] : details[name];
}

function growFork(dice: Dice, depth: number): ForkPart {
  const gateway = dice.pick(['exclusive', 'exclusive', 'parallel', 'parallel', 'inclusive'] as const);
  const ways: ForkPart['ways'] = Array.from({ length: 2 + (dice.oneIn(4) ? 1 : 0) }, () => ({
    ...(gateway === 'parallel' ? {} : { condition: dice.pick(conditions) }),
    parts: growParts(dice, depth + 1, dice.roll(3)),
  }));
  if (gateway !== 'parallel' && !dice.oneIn(4)) {
    const { parts } = ways.pop()!;
    ways.push({ isDefault: true, parts });
  }
  const joins =
    gateway === 'parallel'
      ? (['parallel', 'parallel', 'parallel', 'none'] as const)
      : (['none', 'exclusive'] as const);
  return { kind: 'fork', gateway, ways, join: dice.pick(joins) };
}

function growRace(dice: Dice, depth: number): RacePart {
  return {
    kind: 'race',
    ways: distinct(
      Array.from({ length: 2 }, () => ({
        details: eventDetails(dice, 'catch'),
        parts: growParts(dice, depth + 1, dice.roll(2)),
      })),
    ),
  };
}

function growLoop(dice: Dice, depth: number): LoopPart {
  return { kind: 'loop', condition: dice.pick(conditions), parts: growParts(dice, depth + 1, dice.roll(2)) };
}

function growEnd(dice: Dice): Record<string, unknown> {
  return dice.pick([
    () => ({ end: true }),
    () => ({ end: true, terminate: true }),
    () => ({ end: true, error: dice.pick(['e1', 'e2']) }),
    () => ({ end: true, job: '="a"' }),
    () => endDetails(dice),
  ])();
}
