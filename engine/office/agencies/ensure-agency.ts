import type { Office } from '../office.ts';
import { officeDay } from '../time/office-day.ts';

/** The first agency's id, made when there is none yet. */
export async function ensureAgency(
  office: Office,
  { name, unitCode }: { name: string; unitCode: string },
): Promise<string> {
  const known = (await office.agencies.list())[0];
  if (known) return known.id;
  const id = office.newId();
  await office.pool.query(
    `INSERT INTO agencies (id, code, name, unit_code, calendar, effective_from) VALUES ($1, $2, $3, $4, 'A', $5)`,
    [id, unitCode, name, unitCode, officeDay(office.officeClock.now())],
  );
  office.agencies.forget();
  return id;
}
