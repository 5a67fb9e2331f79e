import { parseArgs } from 'node:util';
import type { Report, ReportQuestion } from './report.ts';
import { REPORTS } from './reports/reports.ts';

/** What was asked for on the command line. */
export interface Inspection {
  report: Report;
  question: ReportQuestion;
  /** A position, or a time. */
  at?: number | Date;
  json: boolean;
}

const rowsUnlessSaid = 100;

/** Reads the words behind `inspect`. @throws one sentence that says what was expected. */
export function parseInspection(words: readonly string[]): Inspection {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
      variables: { type: 'boolean', default: false },
    },
  });
  const [name = 'summary', subject, ...rest] = positionals;
  const report = REPORTS.find((one) => one.name === name);
  if (report === undefined) {
    throw new Error(`Expected one of ${REPORTS.map((one) => one.name).join(', ')} but got '${name}'.`);
  }
  if (rest.length > 0 || (subject !== undefined && report.subject === undefined))
    throw new Error(`Expected nothing behind '${name}' but got '${rest[0] ?? subject}'.`);
  if (subject === undefined && report.subject?.startsWith('[') === false)
    throw new Error(`Expected ${report.subject} behind '${name}' but got nothing.`);
  const limit = values.limit === undefined ? rowsUnlessSaid : wholeNumber('--limit', values.limit);
  return {
    report,
    question: { limit, variables: values.variables, ...(subject === undefined ? {} : { subject }) },
    json: values.json,
    ...(values.at === undefined ? {} : { at: readAt(values.at) }),
  };
}

/** The help, a line for each report. */
export function inspectionHelp(): string {
  const lines = REPORTS.map(
    ({ name, subject, says }) => `  ${`${name} ${subject ?? ''}`.padEnd(26)} ${says}`,
  );
  return [
    'npm run broker -- inspect [REPORT] [--at POSITION|TIME] [--limit N] [--variables] [--json]',
    ...lines,
    '  --at         the state at a past position of the log, or at an ISO 8601 time with its offset',
    '  --variables  show the values of variables: they may be personal data',
  ].join('\n');
}

function readAt(text: string): number | Date {
  if (/^\d+$/.test(text)) return wholeNumber('--at', text);
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new Error(`Expected --at to be a position or an ISO 8601 time but got '${text}'.`);
  return time;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new Error(`Expected ${option} to be a whole number of at least 1 but got '${text}'.`);
}
