import type pg from 'pg';

/** One part of the state. A null value: the part is gone. */
export interface StatePart {
  kind: string;
  key: string;
  value: string | null;
}

const partsPerStatement = 500;

/**
 * Replaces the parts that changed since the last snapshot and moves the snapshot's position, in one transaction.
 * The parts must be exactly the state after the step at `position`, and that step must be in the log.
 */
export async function writeSnapshot(
  client: pg.ClientBase,
  snapshot: { partition: number; position: number; takenAt: number; parts: readonly StatePart[] },
): Promise<void> {
  await client.query('BEGIN');
  try {
    for (let from = 0; from < snapshot.parts.length; from += partsPerStatement) {
      await writeParts(client, snapshot.parts.slice(from, from + partsPerStatement));
    }
    await client.query(
      `UPDATE broker.partition SET snapshot_position = $2, snapshot_at = to_timestamp($3 / 1000.0) WHERE id = $1`,
      [snapshot.partition, snapshot.position, snapshot.takenAt],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function writeParts(client: pg.ClientBase, parts: readonly StatePart[]): Promise<void> {
  const kept = parts.filter((part) => part.value !== null);
  const gone = parts.filter((part) => part.value === null);
  if (kept.length > 0) {
    await client.query({
      name: 'put-state-parts',
      text: `INSERT INTO broker.state_part (kind, key, value)
             SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
             ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value`,
      values: [kept.map(({ kind }) => kind), kept.map(({ key }) => key), kept.map(({ value }) => value)],
    });
  }
  if (gone.length > 0) {
    await client.query({
      name: 'delete-state-parts',
      text: `DELETE FROM broker.state_part
             WHERE (kind, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      values: [gone.map(({ kind }) => kind), gone.map(({ key }) => key)],
    });
  }
}
