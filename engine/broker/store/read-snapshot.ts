import type pg from 'pg';

/** The last snapshot: empty at position 0 when none was taken yet. */
export interface Snapshot {
  position: number;
  parts: AsyncIterable<{ kind: string; key: string; value: string }>;
}

const partsPerPage = 2_000;

/** Reads where the last snapshot stands and streams its parts in pages, ordered by kind and key. */
export async function readSnapshot(client: pg.ClientBase, partition: number): Promise<Snapshot> {
  const { rows } = await client.query<{ snapshot_position: string }>(
    'SELECT snapshot_position FROM broker.partition WHERE id = $1',
    [partition],
  );
  return { position: Number(rows[0]?.snapshot_position ?? 0), parts: readParts(client) };
}

async function* readParts(
  client: pg.ClientBase,
): AsyncGenerator<{ kind: string; key: string; value: string }> {
  for (let kind = '', key = ''; ;) {
    const { rows } = await client.query<{ kind: string; key: string; value: string }>({
      name: 'read-state-parts',
      text: `SELECT kind, key, value FROM broker.state_part
             WHERE (kind, key) > ($1, $2) ORDER BY kind, key LIMIT ${partsPerPage}`,
      values: [kind, key],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < partsPerPage) return;
    ({ kind, key } = last);
  }
}
