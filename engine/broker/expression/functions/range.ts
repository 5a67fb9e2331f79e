import { equals, isRangeable, order } from '../value/compare.ts';
import { kindOf, type Bound, type Range, type Value } from '../value/value.ts';
import { JavaException } from '../interpret/run.ts';
import { printShort } from '../value/print.ts';
import { builtIn, refuse, type BuiltIn } from './built-in.ts';

/** How points and ranges lie to each other. */

type Pair = [Value, Value];
type Test = (a: never, b: never) => boolean;

/** The variants of one function, by what its two parameters are. */
interface Variants {
  points?: (a: Value, b: Value) => boolean;
  pointRange?: (a: Value, b: Range) => boolean;
  rangePoint?: (a: Range, b: Value) => boolean;
  ranges?: (a: Range, b: Range) => boolean;
}

const NAMES: Readonly<Record<keyof Variants, string>> = {
  points: 'point1, point2',
  pointRange: 'point, range',
  rangePoint: 'range, point',
  ranges: 'range1, range2',
};

function variants(tests: Variants, names = NAMES): BuiltIn[] {
  return (Object.keys(NAMES) as (keyof Variants)[])
    .filter((shape) => tests[shape] !== undefined)
    .map((shape) => builtIn(names[shape], 'any, any', (pair: Pair) => holds(tests, pair)));
}

function holds(tests: Variants, pair: Pair): boolean {
  const [a, b] = pair;
  const shape = shapeOf(a, b);
  const test = tests[shape] as Test | undefined;
  const samples = pair.map((value) => (isRange(value) ? value.start.value : value)) as Pair;
  if (!samples.every(isRangeable) || kindOf(samples[0]) !== kindOf(samples[1])) return refuse(pair);
  if (test !== undefined) return test(a as never, b as never);
  throw new JavaException(`scala.MatchError: (${printShort(a)},${printShort(b)}) (of class scala.Tuple2)`);
}

function shapeOf(a: Value, b: Value): keyof Variants {
  if (isRange(a)) return isRange(b) ? 'ranges' : 'rangePoint';
  return isRange(b) ? 'pointRange' : 'points';
}

function isRange(value: Value): value is Range {
  return kindOf(value) === 'range';
}

function less(a: Value, b: Value): boolean {
  return (order(a, b) ?? 0) < 0;
}

function same(a: Value, b: Value): boolean {
  return equals(a, b) === true;
}

function sameBound(a: Bound, b: Bound): boolean {
  return same(a.value, b.value) && a.closed === b.closed;
}

function startsWith({ start }: Range, point: Value): boolean {
  return start.closed && same(start.value, point);
}

function endsWith({ end }: Range, point: Value): boolean {
  return end.closed && same(end.value, point);
}

function isInside(point: Value, { start, end }: Range): boolean {
  return (
    (less(start.value, point) || (start.closed && same(start.value, point))) &&
    (less(point, end.value) || (end.closed && same(end.value, point)))
  );
}

/** Whether `a` starts no later than `b`. */
function startsBefore(a: Range, b: Range): boolean {
  if (less(a.start.value, b.start.value)) return true;
  return same(a.start.value, b.start.value) && (a.start.closed || !b.start.closed);
}

/** Whether `a` ends no earlier than `b`. */
function endsAfter(a: Range, b: Range): boolean {
  if (less(b.end.value, a.end.value)) return true;
  return same(a.end.value, b.end.value) && (a.end.closed || !b.end.closed);
}

function includes(outer: Range, inner: Range): boolean {
  return startsBefore(outer, inner) && endsAfter(outer, inner);
}

function isBefore(a: Range, b: Range): boolean {
  if (less(a.end.value, b.start.value)) return true;
  return same(a.end.value, b.start.value) && !(a.end.closed && b.start.closed);
}

function meets(a: Range, b: Range): boolean {
  return a.end.closed && b.start.closed && same(a.end.value, b.start.value);
}

function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a, b) && !isBefore(b, a);
}

/** `a` begins strictly earlier, ends no later, and they share something. */
function overlapsBefore(a: Range, b: Range): boolean {
  return startsBefore(a, b) && !startsBefore(b, a) && endsAfter(b, a) && !isBefore(a, b);
}

/** `a` ends strictly later, begins no earlier, and they share something. */
function overlapsAfter(a: Range, b: Range): boolean {
  return startsBefore(b, a) && endsAfter(a, b) && !endsAfter(b, a) && !isBefore(b, a);
}

function starts(a: Range, b: Range): boolean {
  return sameBound(a.start, b.start) && endsAfter(b, a);
}

function finishes(a: Range, b: Range): boolean {
  return sameBound(a.end, b.end) && startsBefore(b, a);
}

export const RANGE_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  before: variants({
    points: less,
    pointRange: (point, { start }) => less(point, start.value) || (!start.closed && same(point, start.value)),
    rangePoint: ({ end }, point) => less(end.value, point) || (!end.closed && same(point, end.value)),
    ranges: isBefore,
  }),
  after: variants({
    points: (a, b) => less(b, a),
    pointRange: (point, { end }) => less(end.value, point) || (!end.closed && same(point, end.value)),
    rangePoint: ({ start }, point) => less(point, start.value) || (!start.closed && same(point, start.value)),
    ranges: (a, b) => isBefore(b, a),
  }),
  meets: variants({ ranges: meets }),
  'met by': variants({ ranges: (a, b) => meets(b, a) }),
  overlaps: variants({ ranges: overlaps }),
  'overlaps before': variants({ ranges: overlapsBefore }),
  'overlaps after': variants({ ranges: overlapsAfter }),
  finishes: variants({ pointRange: (point, range) => endsWith(range, point), ranges: finishes }),
  // Its names stand in the other order in Zeebe, so that a call by name fails
  'finished by': variants(
    { rangePoint: endsWith, ranges: (a, b) => finishes(b, a) },
    { ...NAMES, rangePoint: NAMES.pointRange },
  ),
  includes: variants({ rangePoint: (range, point) => isInside(point, range), ranges: includes }),
  during: variants({ pointRange: isInside, ranges: (a, b) => includes(b, a) }),
  starts: variants({ pointRange: (point, range) => startsWith(range, point), ranges: starts }),
  'started by': variants({ rangePoint: startsWith, ranges: (a, b) => starts(b, a) }),
  coincides: variants({
    points: same,
    pointRange: () => false,
    rangePoint: () => false,
    ranges: (a, b) => sameBound(a.start, b.start) && sameBound(a.end, b.end),
  }),
};
