import type { View } from './view.ts';

/** One table of a report. */
export interface ReportTable {
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** What can be asked with a report. */
export interface ReportQuestion {
  /** The word behind the report's name: a key, a job type, a process id. */
  subject?: string;
  /** How many rows at the most. */
  limit: number;
  /** Values of variables are personal data: shown only when asked for. */
  variables: boolean;
}

/** A way of looking at a broker. */
export interface Report {
  name: string;
  /** What stands behind the name on the command line. */
  subject?: string;
  /** One line for the help. */
  says: string;
  show(view: View, question: ReportQuestion): Promise<ReportTable[]> | ReportTable[];
}

/** The key a report was asked about. @throws when the word isn't one. */
export function subjectKey({ subject }: ReportQuestion, of: string): number {
  const key = Number(subject);
  if (!Number.isSafeInteger(key) || key <= 0)
    throw new Error(`Expected the key of ${of} but got '${subject ?? ''}'.`);
  return key;
}

/** A time as it is printed everywhere: ISO 8601 in UTC, to the millisecond. */
export function printTime(time: number | Date | undefined): string {
  if (time === undefined) return '–';
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'never' : date.toISOString();
}
