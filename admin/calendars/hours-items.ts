import type { CalendarAssignment, HoursProfile } from '#engine/deadline/calendar-data.ts';
import { assignmentPeriods, withAssignments } from './agency-assignments.ts';
import type { Agency, CalendarChanges, CalendarContent } from './calendar-answers.ts';
import type { ChangeItem } from './change-item.ts';
import { withHours } from './office-hours.ts';
import type { Periods } from './periods.ts';
import { sameData } from './same-data.ts';

/** What a proposal changes in office hours: hours nobody had before, and dated ones added, changed or taken away. */
export function hoursItems(content: CalendarContent, changes: CalendarChanges): ChangeItem[] {
  return (changes.profiles ?? []).flatMap((profile) => {
    const base = content.profiles.find(({ id }) => id === profile.id);
    return base ? datedHours(changes, base, profile) : [newHours(changes, profile)];
  });
}

function newHours(changes: CalendarChanges, profile: HoursProfile): ChangeItem {
  const [from = '', hours] = Object.entries(profile.hours).sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? [];
  return {
    key: `hours ${profile.id}`,
    text: 'hours.profile',
    date: from,
    name: profile.name,
    more: profile.id,
    ...(hours && { hours }),
    without: { ...changes, profiles: changes.profiles!.filter(({ id }) => id !== profile.id) },
  };
}

function datedHours(changes: CalendarChanges, base: HoursProfile, profile: HoursProfile): ChangeItem[] {
  return differing(base.hours, profile.hours).map(({ from, text, reverted }) => {
    const hours = profile.hours[from] ?? base.hours[from];
    const same = sameData(reverted, base.hours);
    const others = changes.profiles!.filter(({ id }) => id !== profile.id);
    return {
      key: `hours ${profile.id} ${from}`,
      text: `hours.${text}`,
      date: from,
      more: profile.id,
      ...(hours && { hours }),
      without: same ? { ...changes, profiles: others } : withHours(changes, profile, reverted),
    };
  });
}

/** What a proposal changes in which hours agencies keep, period by period. */
export function assignmentItems(
  content: CalendarContent,
  changes: CalendarChanges,
  agencies: readonly Agency[],
): ChangeItem[] {
  return (changes.assignments ?? []).flatMap(({ agencyId, assignments }) => {
    const agency = agencies.find(({ id }) => id === agencyId);
    const base = agency ? assignmentPeriods(content, agency) : {};
    return differing(base, periodsOf(assignments)).map(({ from, text, reverted }) => {
      const assignment = periodsOf(assignments)[from] ?? base[from];
      const same = sameData(reverted, base);
      const others = changes.assignments!.filter((one) => one.agencyId !== agencyId);
      return {
        key: `agency ${agencyId} ${from}`,
        text: `assignments.${text}`,
        date: from,
        agencyId,
        ...(assignment && { assignment }),
        without: same
          ? { ...changes, assignments: others }
          : withAssignments(changes, agencyId, bySortedDay(reverted)),
      };
    });
  });
}

function periodsOf(assignments: readonly CalendarAssignment[]): Periods<Omit<CalendarAssignment, 'from'>> {
  return Object.fromEntries(
    assignments.map(({ from, counterHours, deadlineCalendar }) => [from, { counterHours, deadlineCalendar }]),
  );
}

interface Differing<T> {
  from: string;
  text: 'added' | 'changed' | 'removed';
  /** All periods, this one as it was before. */
  reverted: Periods<T>;
}

/** The periods that differ, each with how it would be without that. */
function differing<T>(before: Periods<T>, after: Periods<T>): Differing<T>[] {
  const days = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return days.flatMap((from) => {
    const [was, is] = [before[from], after[from]];
    if (sameData(was, is)) return [];
    const { [from]: _its, ...others } = after;
    const reverted = was === undefined ? others : { ...others, [from]: was };
    const text = is === undefined ? 'removed' : was === undefined ? 'added' : 'changed';
    return [{ from, text, reverted }];
  });
}

function bySortedDay<T>(periods: Periods<T>): Periods<T> {
  return Object.fromEntries(Object.entries(periods).sort(([a], [b]) => (a < b ? -1 : 1)));
}
