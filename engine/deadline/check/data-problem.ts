import { parseDate } from '../instant.ts';

/** What is wrong in data an official has entered: where (a JSON pointer), and a sentence in both languages. */
export interface DataProblem {
  path: string;
  code: string;
  vi: string;
  en: string;
}

/** `12/06/2024` from `2024-06-12`; whatever is no date stays as it was written. */
export function shownDate(date: string): string {
  return isDate(date) ? date.split('-').reverse().join('/') : date;
}

/** Whether a text is a date that exists, `2024-06-12`. */
export function isDate(date: string): boolean {
  try {
    parseDate(date);
    return true;
  } catch {
    return false;
  }
}

/** The problem of a text that should be a date. */
export function noDate(path: string, date: string): DataProblem {
  return {
    path,
    code: 'date-invalid',
    vi: `“${date}” không phải là một ngày có thật.`,
    en: `"${date}" is not a date that exists.`,
  };
}

/** A problem for every key that stood there before. */
export function repeated(
  keys: readonly string[],
  path: string,
  sentence: { code: string; vi: (key: string) => string; en: (key: string) => string },
): DataProblem[] {
  return keys.flatMap((key, i) =>
    keys.indexOf(key) === i
      ? []
      : [{ path: `${path}/${i}`, code: sentence.code, vi: sentence.vi(key), en: sentence.en(key) }],
  );
}
