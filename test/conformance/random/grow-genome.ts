import { createDice, type Dice } from './dice.ts';
import { eventDetails, leafDetails, withMappings } from './leaf-details.ts';
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
      verb: dice.roll(24),
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
  const roll = depth >= deepest ? 0 : dice.roll(20);
  if (roll < 11) return growLeaf(dice, depth);
  if (roll < 14) return growSub(dice, depth);
  if (roll < 18) return growFork(dice, depth);
  return roll === 18 ? growRace(dice, depth) : growLoop(dice, depth);
}

function growLeaf(dice: Dice, depth: number): LeafPart {
  const { details, isActivity } = leafDetails(dice);
  return {
    kind: 'leaf',
    details,
    boundaries: isActivity && dice.oneIn(3) ? growBoundaries(dice, depth) : [],
  };
}

function growSub(dice: Dice, depth: number): SubPart {
  const details = withMappings(dice, {});
  return {
    kind: 'sub',
    details,
    parts: growParts(dice, depth + 1, 1 + dice.roll(3)),
    watchers: dice.oneIn(3) ? growWatchers(dice, depth + 1) : [],
    boundaries: dice.oneIn(2) ? growBoundaries(dice, depth) : [],
  };
}

function growBoundaries(dice: Dice, depth: number): Boundary[] {
  return distinct(
    Array.from({ length: 1 + dice.roll(2) }, () => ({
      details: eventDetails(dice, 'boundary'),
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
  const same = (['message', 'error'] as const).some(
    (name) => name in first.details && first.details[name] === second.details[name],
  );
  if (!same) return places;
  return [
    first,
    {
      ...second,
      details: {
        ...second.details,
        ...('message' in second.details
          ? { message: `${String(second.details['message'])[0]}3` }
          : { error: 'e3' }),
      },
    },
  ];
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
  ])();
}
