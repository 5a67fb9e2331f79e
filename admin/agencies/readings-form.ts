import type { Readings } from '#engine/deadline/readings.ts';

/** A reading an agency has set (`GET /api/agencies/:id/readings`). */
export interface DatedReadings {
  /** First day of receipt on which it holds, `2024-07-01`. */
  from: string;
  readings: Readings;
  reason: string;
  setBy: string | null;
  setAt: string;
}

/** What the dialog holds while it is filled in. */
export interface ReadingsForm {
  from: string;
  dayEnd: 'closing' | 'clockTime';
  dayStart: 'moved' | 'asSent';
  /** The law's hour for "trong ngày", or one of the agency's own. */
  cutOff: 'law' | 'own';
  cutOffAt: string;
  cutOffBasis: string;
  reason: string;
}

/** The reading that holds for what is received on a day; empty, the ordinary one, before any was set. */
export function readingsOn(dated: readonly DatedReadings[], day: string): Readings {
  const sorted = [...dated].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.findLast(({ from }) => from <= day)?.readings ?? {};
}

/** The dialog as it opens: on the reading of the day, to be changed from then on. */
export function readingsForm(readings: Readings, from: string): ReadingsForm {
  return {
    from,
    dayEnd: readings.dayEnd ?? 'closing',
    dayStart: readings.dayStart ?? 'moved',
    cutOff: readings.cutOff ? 'own' : 'law',
    cutOffAt: readings.cutOff?.at ?? '15:00',
    cutOffBasis: readings.cutOff?.basis ?? '',
    reason: '',
  };
}

/** The reading the filled-in dialog stands for. */
export function readingsOf({ dayEnd, dayStart, cutOff, cutOffAt, cutOffBasis }: ReadingsForm): Readings {
  return {
    dayEnd,
    dayStart,
    ...(cutOff === 'own' && { cutOff: { at: cutOffAt, basis: cutOffBasis.trim() } }),
  };
}

/** What is wrong, as text keys by field; empty when it can be set. */
export function readingsProblems(
  form: ReadingsForm,
  { dated, today }: { dated: readonly DatedReadings[]; today: string },
): Partial<Record<keyof ReadingsForm, string>> {
  const problems: Partial<Record<keyof ReadingsForm, string>> = {};
  if (form.from === '') problems.from = 'readings.need.from';
  else if (form.from < today) problems.from = 'readings.need.notPast';
  if (form.cutOff === 'own' && form.cutOffAt === '') problems.cutOffAt = 'readings.need.cutOffAt';
  if (form.cutOff === 'own' && form.cutOffBasis.trim() === '') {
    problems.cutOffBasis = 'readings.need.cutOffBasis';
  }
  if (form.reason.trim() === '') problems.reason = 'readings.need.reason';
  const [before, after] = [readingsOn(dated, form.from), readingsOf(form)];
  if (!problems.from && sameReadings(before, after)) problems.dayEnd = 'readings.need.change';
  return problems;
}

function sameReadings(a: Readings, b: Readings): boolean {
  const plain = ({ dayEnd = 'closing', dayStart = 'moved', cutOff }: Readings) =>
    [dayEnd, dayStart, cutOff?.at ?? '', cutOff?.basis ?? ''].join('|');
  return plain(a) === plain(b);
}
