import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';

/** `string(value)` as Zeebe prints: contexts without blanks behind colons, texts inside quoted but not escaped. */
export function printFeel(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : printInside(value);
}

function printInside(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(printInside).join(', ')}]`;
  const temporal = printTemporal(value);
  if (temporal !== null) return temporal;
  return `{${Object.entries(value)
    .map(([name, entry]) => `${name}:${printInside(entry)}`)
    .join(', ')}}`;
}

/** As Java prints: a time without its `:00` seconds, a zero period as `P0Y`; null for what is no date or time. */
export function printTemporal(value: object): string | null {
  if (value instanceof FeelTime || value instanceof FeelDateTime) {
    return value.toString().replace(/((?:^|T)\d{2}:\d{2}):00(?![\d.])/, '$1');
  }
  if (value instanceof FeelDuration) return value.toString().replace(/^P0M$/, 'P0Y');
  return value instanceof FeelDate ? value.toString() : null;
}
