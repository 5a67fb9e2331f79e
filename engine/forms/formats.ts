/** `2024-06-12`, a day that exists. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const milliseconds = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === value;
}

/** Old registers often hold only the year of birth. */
export function isDateOrYear(value: string): boolean {
  return /^\d{4}$/.test(value) || isDate(value);
}

/** Deliberately loose: the only proof of an address is a letter that arrives. */
export function isEmail(value: string): boolean {
  return value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(value);
}

/** The beginning of `today` that a value of this precision can be compared with: a year with a year. */
export function latestPart(today: string, value: string): string {
  return today.slice(0, Math.min(value.length, 10));
}

const MOBILE = /^(?:\+84|84|0)([35789]\d{8})$/;

/** Normalises a Vietnamese mobile number to `0xxxxxxxxx`; null when it is none. Spaces, dots and dashes are ignored. */
export function normalizePhone(value: string): string | null {
  const match = MOBILE.exec(value.replace(/[\s.-]/g, ''));
  return match ? `0${match[1]}` : null;
}
