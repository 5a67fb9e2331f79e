import { date, dateAndTime, FeelDate, FeelDateTime, FeelFunction, duration } from 'feelin';
import { evaluationTime } from './evaluation-time.ts';
import { printFeel } from './print-feel.ts';
import { printZoned } from './time/print-zoned.ts';

/**
 * Functions that Zeebe 8.5 (feel-engine 1.17) has and the library hasn't, or that answer differently there. They
 * stand in the context, which goes before the library's own.
 */
export const ZEEBE_FUNCTIONS: Readonly<Record<string, FeelFunction>> = {
  // Zeebe's own
  'is defined': new FeelFunction((value: unknown) => value !== null && value !== undefined, ['value']),
  'get or else': new FeelFunction(
    (value: unknown, otherwise: unknown) => value ?? otherwise,
    ['value', 'default'],
  ),
  assert: new FeelFunction(assert, ['value', 'condition', 'cause']),
  // The step's time instead of the machine's
  now: new FeelFunction(() => dateAndTime(timeText()), []),
  today: new FeelFunction(() => date(timeText().slice(0, 10)), []),
  // Unknown to Zeebe: the standard's later additions
  is: new FeelFunction(() => null, []),
  'list replace': new FeelFunction(() => null, []),
  range: new FeelFunction(() => null, []),
  string: new FeelFunction(printFeel, ['from']),
  // Decimals, UTF-16 and calendars as Java counts them
  'string length': new FeelFunction(
    (text: unknown) => (typeof text === 'string' ? text.length : null),
    ['string'],
  ),
  'round half up': rounding((value) => Math.sign(value) * Math.round(Math.abs(value))),
  'round half down': rounding((value) => Math.sign(value) * Math.ceil(Math.abs(value) - 0.5)),
  'round up': rounding((value) => Math.sign(value) * Math.ceil(Math.abs(value))),
  'round down': rounding((value) => Math.trunc(value)),
  decimal: rounding(halfEven),
  'years and months duration': new FeelFunction(wholeMonths, ['from', 'to']),
};

function timeText(): string {
  return printZoned({ epochMs: evaluationTime(), offsetMinutes: 0 }).replace(/T(\d{2}:\d{2})Z$/, 'T$1:00Z');
}

/** Thrown by `assert`; makes the evaluation fail, and thereby an incident. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function assert(value: unknown, condition: unknown, cause: unknown): unknown {
  if (condition === true) return value;
  throw new AssertionError(typeof cause === 'string' ? cause : 'The condition is not fulfilled');
}

/** A double has no digit further right. */
const PLACES_MAX = 330;

/** Rounds the decimal the number is written as: 1.255 to two places is 1.26, although the double lies below. */
function rounding(round: (value: number) => number): FeelFunction {
  const apply = (value: unknown, scale: unknown): number | null => {
    if (typeof value !== 'number' || typeof scale !== 'number') return null;
    if (scale > PLACES_MAX) return value;
    const rounded = round(shifted(value, scale));
    return Number.isFinite(rounded) ? shifted(rounded, -scale) + 0 : 0;
  };
  return new FeelFunction(apply, ['n', 'scale']);
}

/** To the nearest, a tie to the even neighbour. */
function halfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function wholeMonths(from: unknown, to: unknown): unknown {
  if (!isDated(from) || !isDated(to)) return null;
  const start = from.unwrap();
  const end = to.unwrap();
  let months = (end.year - start.year) * 12 + end.month - start.month;
  if (months > 0 && end.day < start.day) months -= 1;
  if (months < 0 && end.day > start.day) months += 1;
  const size = Math.abs(months);
  return duration(`${months < 0 ? '-' : ''}P${Math.floor(size / 12)}Y${size % 12}M`);
}

function isDated(value: unknown): value is FeelDate | FeelDateTime {
  return value instanceof FeelDate || value instanceof FeelDateTime;
}
