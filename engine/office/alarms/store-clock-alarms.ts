import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';

/** When the clock's own warnings of one dossier are to come, by their names. */
export interface ClockAlarms {
  dossierId: string;
  times: Readonly<Record<string, Date>>;
}

const move = {
  name: 'clock-alarms-move',
  text: `WITH laid AS MATERIALIZED (
      SELECT new."dossierId" AS dossier_id, new.times,
        ARRAY(SELECT name FROM alarms WHERE dossier_id = new."dossierId" AND kind = 'clock' AND state = 'fired') AS given,
        ARRAY(SELECT name FROM alarms WHERE dossier_id = new."dossierId" AND kind = 'clock' AND state = 'running') AS known
      FROM jsonb_to_recordset($1::jsonb) AS new ("dossierId" uuid, times jsonb)
    ), moved AS (
      UPDATE alarms a SET due_at = (laid.times->>a.name)::timestamptz FROM laid
       WHERE a.dossier_id = laid.dossier_id AND a.kind = 'clock' AND a.state = 'running'
         AND a.name <> ALL(laid.given) AND laid.times ? a.name
         AND a.due_at IS DISTINCT FROM (laid.times->>a.name)::timestamptz
    )
    SELECT laid.dossier_id AS "dossierId", wanted.name FROM laid, jsonb_object_keys(laid.times) AS wanted (name)
     WHERE wanted.name <> ALL(laid.given || laid.known)`,
};

const add = {
  name: 'clock-alarms-add',
  text: `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
    SELECT new.id, new.dossier_id, 'clock', new.name, new.due_at, 'running'
      FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS new (id, dossier_id, name, due_at)
    ON CONFLICT (dossier_id, name) WHERE kind = 'clock' AND state = 'running' DO UPDATE SET due_at = EXCLUDED.due_at`,
};

/**
 * Lays the clock's own warnings of many dossiers: one that waits is moved when its time has changed, one that was given
 * stays given, what is missing is added. The caller holds the dossiers' rows.
 */
export async function storeClockAlarms(
  trx: Trx,
  office: Pick<Office, 'newId'>,
  laid: readonly ClockAlarms[],
): Promise<void> {
  if (laid.length === 0) return;
  const { rows: missing } = await trx.query<{ dossierId: string; name: string }>({
    ...move,
    values: [JSON.stringify(laid)],
  });
  if (missing.length === 0) return;
  const times = new Map(laid.map((one) => [one.dossierId, one.times]));
  await trx.query({
    ...add,
    values: [
      missing.map(() => office.newId()),
      missing.map(({ dossierId }) => dossierId),
      missing.map(({ name }) => name),
      missing.map(({ dossierId, name }) => times.get(dossierId)?.[name]),
    ],
  });
}
