import type { Closure, DayOff, ShiftData } from '#engine/deadline/calendar-data.ts';
import { checkCalendarData } from '#engine/deadline/check/check-calendar-data.ts';
import { foldText } from '../kit/fold-text.ts';
import type { CalendarChanges, CalendarContent, YearDay } from './calendar-answers.ts';
import { changedContent } from './changed-content.ts';
import type { DayEdit, EditKind } from './day-edits.ts';

/** What the day's dialog holds while it is filled in. */
export interface DayForm {
  kind: EditKind;
  date: string;
  name: string;
  nameEn: string;
  dayOffKind: DayOff['kind'];
  /** The other day of a swap. */
  otherDate: string;
  shifts: ShiftData[];
  profileId: string;
  from: string;
  to: string;
  closureKind: Closure['kind'];
  effect: Closure['effect'];
  agencies: 'all' | string;
  decisionNumber: string;
  decisionDate: string;
  decisionBy: string;
}

/** The dialog as it opens on a day. */
export function emptyForm(day: YearDay, profileId: string, today: string): DayForm {
  const first = day.shifts[0];
  const last = day.shifts.at(-1);
  return {
    kind: day.workingMinutes > 0 ? 'closure' : day.weekday > 5 ? 'swap' : 'ordinary',
    date: day.date,
    name: '',
    nameEn: '',
    dayOffKind: 'holiday',
    otherDate: '',
    shifts: day.shifts.length > 0 ? day.shifts : [{ from: '08:00', to: '12:00' }],
    profileId,
    from: `${day.date}T${first?.from ?? '08:00'}`,
    to: `${day.date}T${last?.to ?? '17:00'}`,
    closureKind: 'storm',
    effect: 'stops',
    agencies: 'all',
    decisionNumber: '',
    decisionDate: today,
    decisionBy: '',
  };
}

/** What is still missing, as text keys by field; empty when the edit can be made. */
export function missingFields(form: DayForm): Partial<Record<keyof DayForm, string>> {
  const missing: Partial<Record<keyof DayForm, string>> = {};
  const need = (field: keyof DayForm): void => {
    if (!String(form[field]).trim()) missing[field] = `calendars.need.${field}`;
  };
  if (['dayOff', 'swap', 'halfDay', 'closure'].includes(form.kind)) need('name');
  if (form.kind === 'swap') need('otherDate');
  if (form.kind === 'closure') {
    for (const field of ['from', 'to', 'decisionNumber', 'decisionDate', 'decisionBy'] as const) need(field);
    if (form.from && form.to && form.to <= form.from) missing.to = 'calendars.need.toAfterFrom';
  }
  return missing;
}

/** The edit the filled-in dialog stands for. */
export function editOf(form: DayForm): DayEdit {
  const name = { vi: form.name.trim(), en: form.nameEn.trim() || form.name.trim() };
  const { date, shifts } = form;
  switch (form.kind) {
    case 'dayOff':
      return { kind: 'dayOff', date, name, dayOffKind: form.dayOffKind };
    case 'swap':
      return isWeekend(date)
        ? { kind: 'swap', off: form.otherDate, on: date, name }
        : { kind: 'swap', off: date, on: form.otherDate, name };
    case 'halfDay':
      return { kind: 'halfDay', date, shifts, name };
    case 'closure':
      return { kind: 'closure', closure: { ...closureOf(form), name } };
    case 'hours':
      return { kind: 'hours', profileId: form.profileId, from: date, shifts };
    case 'ordinary':
      return { kind: 'ordinary', date };
  }
}

/** Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function closureOf(form: DayForm): Omit<Closure, 'name'> {
  return {
    code: closureCode(form.name, form.from),
    from: form.from.slice(0, 16),
    to: form.to.slice(0, 16),
    kind: form.closureKind,
    decision: { number: form.decisionNumber.trim(), date: form.decisionDate, by: form.decisionBy.trim() },
    effect: form.effect,
    agencies: form.agencies === 'all' ? 'all' : [form.agencies],
  };
}

/** `bao-so-3-20240613`: a name for machines, from the name for people and the day. */
export function closureCode(name: string, from: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 28)
    .replace(/-+$/, '');
  return [words || 'dong-cua', from.slice(0, 10).replaceAll('-', '')].join('-');
}

/** What the edit would make wrong that was right before, in officials' words. */
export function newProblems(
  content: CalendarContent,
  before: CalendarChanges,
  after: CalendarChanges,
): { vi: string; en: string }[] {
  const known = new Set(checkCalendarData(changedContent(content, before)).map(({ vi }) => vi));
  return checkCalendarData(changedContent(content, after)).filter(({ vi }) => !known.has(vi));
}
