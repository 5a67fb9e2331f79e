import type { Decision } from './calendar-answers.ts';

/** A paper nobody has named yet. */
export const noDecision: Decision = { number: '', date: '', by: '' };

const fields = ['number', 'date', 'by'] as const;

/** What is wrong with the paper behind a change, as text keys by field. A paper that is not required may be left out whole. */
export function decisionProblems(
  decision: Decision,
  { today, required }: { today: string; required: boolean },
): Partial<Record<keyof Decision, string>> {
  if (!required && fields.every((field) => decision[field].trim() === '')) return {};
  const problems: Partial<Record<keyof Decision, string>> = {};
  for (const field of fields) {
    if (decision[field].trim() === '') problems[field] = `calendars.need.paper.${field}`;
  }
  if (decision.date > today) problems.date = 'calendars.need.paper.notYet';
  return problems;
}

/** The paper as it is kept; null when none was named. */
export function decisionOf({ number, date, by }: Decision): Decision | null {
  return number.trim() === '' ? null : { number: number.trim(), date, by: by.trim() };
}
