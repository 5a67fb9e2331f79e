import { inTransaction } from '#engine/db/transaction.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { Budget } from '#engine/deadline/budget.ts';
import { relayAlarms } from '#engine/office/alarms/relay-alarms.ts';
import { readOpenClocks } from '#engine/office/calendars/effects/open-clock.ts';
import { datesOf } from '#engine/office/clocks/dates-of.ts';
import { storeDueDates } from '#engine/office/clocks/store-due-dates.ts';
import type { Office } from '#engine/office/office.ts';

/** Dossiers written in one transaction. */
const PORTION = 2_000;

const terms: readonly { committed: Budget; statutory: Budget; startedDaysAgo: number }[] = [
  { committed: hours(16), statutory: days(3), startedDaysAgo: 0 },
  { committed: days(3), statutory: days(5), startedDaysAgo: 1 },
  { committed: days(10), statutory: days(15), startedDaysAgo: 6 },
  { committed: days(13), statutory: days(15), startedDaysAgo: 9 },
  { committed: days(18), statutory: days(20), startedDaysAgo: 14 },
];

/**
 * Fills an office with open dossiers as they lie on an ordinary day: terms in hours and days, one in ten with a wait
 * behind it, one in twenty waiting, one in fifty with a signed apology; one open step each, by turns one of `steps`, half of them with a budget.
 */
export async function fillOffice(
  office: Office,
  count: number,
  { procedures, steps = ['ThamDinh'] }: { procedures: readonly string[]; steps?: readonly string[] },
): Promise<void> {
  for (let made = 0; made < count; made += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, count - made) }, (_, at) => made + at);
    await inTransaction(office.pool, (trx) => fillPortion(trx, office, { numbers, procedures, steps }));
    // The planner must not believe the tables to be as empty as they were a moment ago.
    if (made < 10 * PORTION) await office.pool.query('ANALYZE');
  }
  await office.pool.query('VACUUM (ANALYZE)');
}

async function fillPortion(
  trx: Trx,
  office: Office,
  of: { numbers: number[]; procedures: readonly string[]; steps: readonly string[] },
): Promise<void> {
  const now = office.officeClock.now().getTime();
  const { procedures, steps } = of;
  const rows = of.numbers.map((n) => {
    const term = terms[n % terms.length]!;
    return {
      id: office.newId(),
      n,
      procedure: procedures[n % procedures.length],
      step: steps[n % steps.length],
      started: new Date(now - term.startedDaysAgo * 86_400_000 - (n % 3_600) * 1_000),
      committed: term.committed,
      statutory: term.statutory,
      name: `Nguyễn Văn ${n}`,
    };
  });
  const values = [JSON.stringify(rows)];
  const from = `jsonb_to_recordset($1::jsonb) AS r(id uuid, n int, procedure text, step text, started timestamptz,
    committed jsonb, statutory jsonb, name text)`;
  for (const statement of statements) await trx.query(`${statement.replace('ROWS', from)}`, values);
  const ids = rows.map(({ id }) => id);
  await trx.query(
    'UPDATE dossiers SET first_due_at = received_at, due_at = received_at, statutory_due_at = received_at WHERE id = ANY($1)',
    [ids],
  );
  const open = await readOpenClocks(trx, ids);
  const dates = open.map((one) => {
    const laid = datesOf(one.rows, office.calendars.ofClock(one.rows));
    return { ...laid, dossierId: one.dossierId, dueAt: one.apologyDueAt ?? laid.dueAt };
  });
  await storeDueDates(trx, dates, { cause: 'receipt', at: office.officeClock.now() });
  await trx.query(
    `UPDATE tasks t SET due_at = d.due_at FROM dossiers d WHERE d.id = t.dossier_id AND d.id = ANY($1)`,
    [ids],
  );
  await relayAlarms(trx, office, ids);
}

const statements = [
  `INSERT INTO dossiers (id, code, tracking_token, procedure, procedure_version, channel, status, receiving_agency_id,
     agency_id, applicant, form, created_at, received_at, recorded_at, instance_key, search_text)
   SELECT r.id, '000.99.99.H26-240612-' || r.n, r.id::text, r.procedure, 1, 'counter', 'processing', a.id, a.id,
     jsonb_build_object('name', r.name, 'phone', '0912345678'), '{}', r.started, r.started, r.started, r.n,
     lower(r.name) || ' 000.99.99.h26-240612-' || r.n
   FROM ROWS, (SELECT id FROM agencies LIMIT 1) a`,
  `INSERT INTO clocks (dossier_id, kind, budget_value, budget_unit, calendar, calendar_version, started_at, due_at, state)
   SELECT r.id, k.kind, (k.budget->>'value')::int, k.budget->>'unit', 'A', 1, r.started, r.started, 'running'
   FROM ROWS, LATERAL (VALUES ('committed', r.committed), ('statutory', r.statutory)) AS k (kind, budget)`,
  `INSERT INTO clock_pauses (id, dossier_id, kind, policy, from_at, to_at, reason, by_actor)
   SELECT gen_random_uuid(), r.id, 'supplement', 'accumulate', r.started + interval '1 hour',
     CASE WHEN r.n % 20 = 1 THEN NULL ELSE r.started + interval '2 hours' END, 'Bổ sung', '{"system": "bench"}'
   FROM ROWS WHERE r.n % 10 = 0 OR r.n % 20 = 1`,
  `INSERT INTO apologies (id, dossier_id, reason, new_due_at, drafted_by, drafted_at, signed_at, state)
   SELECT gen_random_uuid(), r.id, 'Quá tải', r.started + interval '60 days', '{"system": "bench"}', r.started, r.started, 'signed'
   FROM ROWS WHERE r.n % 50 = 7`,
  `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure, procedure_version,
     agency_id, roles, created_at, budget_minutes)
   SELECT gen_random_uuid(), r.id, r.n, r.n, r.step, r.step, r.procedure, 1, a.id, '{case-officer}', r.started,
     CASE WHEN r.n % 2 = 0 THEN 960 END
   FROM ROWS, (SELECT id FROM agencies LIMIT 1) a`,
];

function hours(value: number): Budget {
  return { value, unit: 'workingHours' };
}

function days(value: number): Budget {
  return { value, unit: 'workingDays' };
}
