import type pg from 'pg';
import type { StoredPart } from './read-snapshot.ts';

/** A whole state of the past, copied from a snapshot. */
export interface Checkpoint {
  position: number;
  /** Epoch milliseconds. */
  takenAt: number;
}

/** All that are kept, oldest first. */
export async function listCheckpoints(client: pg.ClientBase): Promise<Checkpoint[]> {
  const { rows } = await client.query<{ position: string; at: Date }>(
    'SELECT position, taken_at AS at FROM broker.checkpoint ORDER BY position',
  );
  return rows.map(({ position, at }) => ({ position: Number(position), takenAt: at.getTime() }));
}

/** Keeps the last snapshot beside the ones that follow it; PostgreSQL copies, nothing travels. Null: it is kept already. */
export async function keepCheckpoint(client: pg.ClientBase, partition: number): Promise<number | null> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  try {
    const { rows } = await client.query<{ position: string }>(
      `INSERT INTO broker.checkpoint (position, taken_at)
       SELECT snapshot_position, snapshot_at FROM broker.partition
       WHERE id = $1 AND snapshot_at IS NOT NULL ON CONFLICT DO NOTHING RETURNING position`,
      [partition],
    );
    const position = rows[0]?.position;
    if (position !== undefined) {
      await client.query(
        `INSERT INTO broker.checkpoint_part (position, kind, key, value)
         SELECT $1, kind, key, value FROM broker.state_part`,
        [position],
      );
    }
    await client.query('COMMIT');
    return position === undefined ? null : Number(position);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Drops those of before a position. */
export async function dropCheckpoints(client: pg.ClientBase, before: number): Promise<void> {
  await client.query('DELETE FROM broker.checkpoint WHERE position < $1', [before]);
}

const partsPerPage = 2_000;

/** The parts of a checkpoint, ordered by kind and key. */
export async function* readCheckpoint(client: pg.ClientBase, position: number): AsyncGenerator<StoredPart> {
  for (let kind = '', key = ''; ;) {
    const { rows } = await client.query<StoredPart>(
      `SELECT kind, key, value FROM broker.checkpoint_part
       WHERE position = $1 AND (kind, key) > ($2, $3) ORDER BY kind, key LIMIT ${partsPerPage}`,
      [position, kind, key],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < partsPerPage) return;
    ({ kind, key } = last);
  }
}
