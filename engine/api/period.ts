import type { Office } from '#engine/office/office.ts';
import type { Person } from '#engine/office/people/person.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere, type Action } from '#engine/office/rights/can.ts';
import { officeDay } from '#engine/office/time/office-day.ts';
import { askDay, askUuid } from './filter-values.ts';

/** Office days `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

/** `from` and `to` of a filter; today when neither is asked. @throws `invalid` when it ends before it begins */
export function askPeriod(filter: Record<string, unknown>, office: Office): Period {
  const today = officeDay(office.officeClock.now());
  const from = askDay(filter, 'from') ?? askDay(filter, 'to') ?? today;
  const to = askDay(filter, 'to') ?? (from > today ? from : today);
  if (to < from) {
    const message = 'Ngày cuối phải từ ngày đầu trở đi.';
    throw new OfficeProblem('invalid', { errors: [{ path: '/filter/to', message }] });
  }
  return { from, to };
}

/** The agencies a list is about: the one asked for, or all in which the person may. A foreign one finds nothing. */
export function requestedAgencies(person: Person, action: Action, filter: Record<string, unknown>): string[] {
  const allowed = agenciesWhere(person, action);
  const wanted = askUuid(filter, 'agencyId');
  return wanted === undefined ? allowed : allowed.filter((one) => one === wanted);
}

/** "Từ ngày 01/06/2024 đến ngày 30/06/2024", or the one day. */
export function periodWords({ from, to }: Period): string {
  const printed = (day: string) => day.split('-').reverse().join('/');
  return from === to ? `Ngày ${printed(from)}` : `Từ ngày ${printed(from)} đến ngày ${printed(to)}`;
}
