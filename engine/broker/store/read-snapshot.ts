import type pg from 'pg';

/** A part of the state as it is stored. */
export interface StoredPart {
  kind: string;
  key: string;
  value: string;
}

/** The last snapshot: empty at position 0 when none was taken yet. */
export interface Snapshot {
  position: number;
  /** Every part, ordered by kind and key. */
  parts: AsyncIterable<StoredPart>;
  /** Every part but the instances in `indexed`. */
  partsBeside: AsyncIterable<StoredPart>;
  /** What the indexes have of the instances, in pages ordered by key: their number and a JSON array of `[key, entries]`. */
  indexed: AsyncIterable<string>;
}

const partsPerPage = 2_000;
const entriesPerPage = 5_000;

/** Reads where the last snapshot stands and streams it in pages. */
export async function readSnapshot(client: pg.ClientBase, partition: number): Promise<Snapshot> {
  const { rows } = await client.query<{ snapshot_position: string; instances_indexed: boolean }>(
    // As JSON, since a database that is only looked into may be of before that column.
    `SELECT snapshot_position, coalesce((to_jsonb(p) ->> 'instances_indexed')::boolean, false) AS instances_indexed
     FROM broker.partition AS p WHERE id = $1`,
    [partition],
  );
  const [found] = rows;
  const parts = readParts(client, '', '\u{10ffff}');
  return {
    position: Number(found?.snapshot_position ?? 0),
    parts,
    partsBeside: found?.instances_indexed ? withoutInstances(client) : parts,
    indexed: found?.instances_indexed ? readEntries(client) : nothing(),
  };
}

async function* withoutInstances(client: pg.ClientBase): AsyncGenerator<StoredPart> {
  yield* readParts(client, '', 'instance');
  yield* readParts(client, 'instance\u{10ffff}', '\u{10ffff}');
}

/** Parts of the kinds from one (excluded) up to another (excluded). */
async function* readParts(client: pg.ClientBase, from: string, below: string): AsyncGenerator<StoredPart> {
  for (let kind = from, key = ''; ;) {
    const { rows } = await client.query<StoredPart>({
      name: 'read-state-parts',
      text: `SELECT kind, key, value FROM broker.state_part
             WHERE (kind, key) > ($1, $2) AND kind < $3 ORDER BY kind, key LIMIT ${partsPerPage}`,
      values: [kind, key, below],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < partsPerPage) return;
    ({ kind, key } = last);
  }
}

/** One text a page: it spares the driver a row for each of a million instances. */
async function* readEntries(client: pg.ClientBase): AsyncGenerator<string> {
  for (let after = '0'; ;) {
    const { rows } = await client.query<{ last: string | null; page: string | null }>({
      name: 'read-entries',
      text: `SELECT max(key)::text AS last, '[' || string_agg('[' || key || ',' || entries || ']', ',') || ']' AS page
             FROM (SELECT key, entries FROM broker.instance_index
                   WHERE key > $1 ORDER BY key LIMIT ${entriesPerPage}) AS found`,
      values: [after],
    });
    const [found] = rows;
    if (!found?.last || !found.page) return;
    yield found.page;
    after = found.last;
  }
}

async function* nothing(): AsyncGenerator<string> {}
