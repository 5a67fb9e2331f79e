import type pg from 'pg';

/** Names the lease among PostgreSQL's advisory locks; the second number is the partition. */
const leaseSpace = 0x6d6f7463;

/** How long a holder may show no sign of life, and how often it gives one, in milliseconds. */
export const leaseTimes = { expiresAfterMs: 6_000, renewEveryMs: 1_500 };

/**
 * Tries to take the lease of a partition: a lock of this very database session. It ends with the connection, and so does
 * the right to append, since appends go through the same connection. False while another session holds it; a holder that
 * shows no sign of life (its machine hangs, its process is stopped, the network between is cut) has its session ended, so
 * that the next try succeeds: whoever gets the lock knows that no earlier holder can write any more.
 */
export async function takeLease(client: pg.ClientBase, partition: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
    leaseSpace,
    partition,
  ]);
  if (rows[0]?.taken) return true;
  await endSilentHolder(client, partition);
  return false;
}

/** Begins a new term: call with the lease in hand. @returns the term, counted up by each new holder. */
export async function beginTerm(client: pg.ClientBase, partition: number): Promise<number> {
  const { rows } = await client.query<{ term: number }>(
    'UPDATE broker.partition SET term = term + 1 WHERE id = $1 RETURNING term',
    [partition],
  );
  const term = rows[0]?.term;
  if (term === undefined)
    throw new Error(`Expected partition ${partition} in broker.partition but found none.`);
  await client.query(
    `INSERT INTO broker.lease (partition, term, renewed_at) VALUES ($1, $2, clock_timestamp())
     ON CONFLICT (partition) DO UPDATE SET term = excluded.term, renewed_at = excluded.renewed_at`,
    [partition, term],
  );
  return term;
}

/** Shows that the holder lives. @throws when another term has begun. */
export async function renewLease(client: pg.ClientBase, partition: number, term: number): Promise<void> {
  const { rowCount } = await client.query({
    name: 'renew-lease',
    text: 'UPDATE broker.lease SET renewed_at = clock_timestamp() WHERE partition = $1 AND term = $2',
    values: [partition, term],
  });
  if (rowCount !== 1) throw new Error(`Expected term ${term} to go on but another has begun.`);
}

async function endSilentHolder(client: pg.ClientBase, partition: number): Promise<void> {
  const known = await client.query<{ lease: string | null }>(`SELECT to_regclass('broker.lease') AS lease`);
  if (!known.rows[0]?.lease) return;
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
     WHERE locktype = 'advisory' AND classid = $1::oid AND objid = $2::oid AND objsubid = 2 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND EXISTS (SELECT 1 FROM broker.lease
                   WHERE partition = $2 AND renewed_at < clock_timestamp() - make_interval(secs => $3))`,
    [leaseSpace, partition, leaseTimes.expiresAfterMs / 1_000],
  );
}
