/** One field of a cron expression: its numbers, and the names that stand for some of them. */
export interface CronField {
  min: number;
  max: number;
  names?: readonly string[];
  /** May it be left open with `?`. */
  open?: true;
  /** May a range run over the end (Friday to Tuesday). */
  wraps?: true;
}

/** Why a field can't be read, in the words of Zeebe's cron library. */
export class CronFault extends Error {
  override readonly name = 'CronFault';
}

/**
 * The numbers a field names: lists, ranges, steps. What a field has beyond these (`L`, `W`, `#`) is read elsewhere and
 * must not reach here. @throws CronFault
 */
export function readNumbers(field: CronField, text: string): number[] {
  const found = text.split(',').flatMap((part) => readPart(field, part));
  return [...new Set(found)].sort((a, b) => a - b);
}

function readPart(field: CronField, part: string): number[] {
  if (part === '?' && field.open === undefined) throw new CronFault(`Invalid expression: ${part}`);
  const [range = '', step] = part.split('/');
  if (step === '') throw new CronFault(`Missing steps for expression: ${part}`);
  if (step === undefined) return readRange(field, range);
  const every = Number(step);
  if (!/^\d+$/.test(step)) throw invalidChars(step);
  if (every < 1 || every > field.max)
    throw new CronFault(`Period ${every} not in range [${field.min}, ${field.max}]`);
  const numbers = /^\d+$/.test(range) ? span(readValue(field, range), field.max) : readRange(field, range);
  return numbers.filter((_, index) => index % every === 0);
}

function readRange(field: CronField, text: string): number[] {
  if (text === '*' || text === '?') return span(field.min, field.max);
  const dash = text.indexOf('-');
  if (dash < 0) return [readValue(field, text)];
  if (dash === 0) {
    throw new CronFault(
      `Invalid expression! Expression: ${text} does not describe a range. Negative numbers are not allowed.`,
    );
  }
  const from = readValue(field, text.slice(0, dash));
  const to = readValue(field, text.slice(dash + 1));
  if (from <= to) return span(from, to);
  if (field.wraps === undefined) throw new CronFault(`Invalid range! [${from},${to}]`);
  return [...span(from, field.max), ...span(field.min, to)];
}

/** One number or name. @throws CronFault */
export function readValue(field: CronField, text: string): number {
  const named = field.names?.indexOf(text) ?? -1;
  if (named >= 0) return named + 1;
  if (!/^\d+$/.test(text)) throw invalidChars(text);
  const value = Number(text);
  if (value >= field.min && value <= field.max) return value;
  throw new CronFault(`Value ${value} not in range [${field.min}, ${field.max}]`);
}

function invalidChars(text: string): CronFault {
  return new CronFault(
    `Invalid chars in expression! Expression: ${text} Invalid chars: ${text.replace(/\d/g, '')}`,
  );
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
