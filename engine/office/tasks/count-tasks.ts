import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { listTasks, type TaskQuestion } from './list-tasks.ts';

const CAP = 99;
/** "Due soon": within one working day, told in plain hours for a number that is only a hint. */
const SOON_MS = 24 * 3600_000;

/** Numbers for the side menu: mine, the unit's, due soon, late, waiting for a signature. */
export async function countTasks(office: Office, person: Person) {
  const now = office.officeClock.now();
  const base: TaskQuestion = {
    person,
    now,
    unit: false,
    sort: 'dueAt',
    descending: false,
    offset: 0,
    limit: 500,
  };
  const mine = await listTasks(office.pool, base);
  const unit = await listTasks(office.pool, { ...base, unit: true, limit: 1 });
  const late = await listTasks(office.pool, { ...base, late: true, limit: 1 });
  const soon = mine.rows.filter(
    (row) => row.due_at !== null && row.due_at >= now && row.due_at.getTime() - now.getTime() <= SOON_MS,
  );
  const signing = mine.rows.filter((row) => row.roles.includes('leader'));
  const cap = (count: number): number => Math.min(count, CAP);
  return {
    mine: cap(mine.total),
    unit: cap(unit.total),
    dueSoon: cap(soon.length),
    late: cap(late.total),
    signing: cap(signing.length),
  };
}
