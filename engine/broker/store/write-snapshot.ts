import pg from 'pg';
import { pinPlans } from './pin-plans.ts';

/** One part of the state. A null value: the part is gone. */
export interface StatePart {
  kind: string;
  key: string;
  value: string | null;
  /** Instances: what the indexes have of it, as JSON. */
  entries?: string;
}

/** What has changed, and when. */
export interface StateSnapshot {
  partition: number;
  term: number;
  position: number;
  /** Epoch milliseconds. */
  takenAt: number;
  parts: readonly StatePart[];
}

const partsPerStatement = 500;

/** Exported for the test that looks at its plan. */
export const deleteParts = `DELETE FROM broker.state_part
  USING json_to_recordset($1) AS gone (kind text, key text)
  WHERE state_part.kind = gone.kind AND state_part.key = gone.key`;

/** Exported for the test that looks at its plan. */
export const deleteEntries = `DELETE FROM broker.instance_index
  USING json_to_recordset($1) AS gone (kind text, key text)
  WHERE gone.kind = 'instance' AND instance_index.key = gone.key::bigint`;

/**
 * Replaces the parts that changed since the last snapshot and moves the snapshot's position, in one transaction on a
 * connection of its own: appends go on meanwhile. The parts must be exactly the state after the step at `position`,
 * and that step must be in the log.
 * @throws when a later term has begun: its leader builds on the snapshot it found.
 */
export async function writeSnapshot(databaseUrl: string, snapshot: StateSnapshot): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'motcua-broker-snapshot' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A writer that hangs halfway must not hold up its successor, who has to count up the term in the same row.
    await client.query(`SET idle_in_transaction_session_timeout = '5s'`);
    await client.query('BEGIN');
    await pinPlans(client);
    const moved = await client.query(
      `UPDATE broker.partition
       SET snapshot_position = $3, snapshot_at = to_timestamp($4 / 1000.0), instances_indexed = true
       WHERE id = $1 AND term = $2`,
      [snapshot.partition, snapshot.term, snapshot.position, snapshot.takenAt],
    );
    if (moved.rowCount !== 1)
      throw new Error(`Expected term ${snapshot.term} to go on but another has begun.`);
    for (let from = 0; from < snapshot.parts.length; from += partsPerStatement) {
      await writeParts(client, snapshot.parts.slice(from, from + partsPerStatement));
    }
    await client.query('COMMIT');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function writeParts(client: pg.ClientBase, parts: readonly StatePart[]): Promise<void> {
  const kept = parts.filter((part) => part.value !== null);
  const gone = parts.filter((part) => part.value === null);
  if (kept.length > 0) {
    await client.query({
      name: 'put-state-parts',
      // One JSON text and not three arrays: escaping array elements costs the driver more than all the rest.
      text: `INSERT INTO broker.state_part (kind, key, value)
             SELECT kind, key, value FROM json_to_recordset($1) AS part (kind text, key text, value text)
             ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value`,
      values: [JSON.stringify(kept)],
    });
    await writeEntries(client, kept);
  }
  if (gone.length > 0) {
    await client.query({
      name: 'delete-state-parts',
      text: deleteParts,
      values: [JSON.stringify(gone)],
    });
    await client.query({ name: 'delete-entries', text: deleteEntries, values: [JSON.stringify(gone)] });
  }
}

async function writeEntries(client: pg.ClientBase, kept: readonly StatePart[]): Promise<void> {
  const indexed = kept
    .filter(({ entries }) => entries !== undefined)
    .map(({ key, entries }) => ({ key, entries }));
  if (indexed.length === 0) return;
  await client.query({
    name: 'put-entries',
    text: `INSERT INTO broker.instance_index (key, entries)
           SELECT key, entries FROM json_to_recordset($1) AS part (key bigint, entries text)
           ON CONFLICT (key) DO UPDATE SET entries = excluded.entries`,
    values: [JSON.stringify(indexed)],
  });
}
