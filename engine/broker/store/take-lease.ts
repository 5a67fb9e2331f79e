import type pg from 'pg';

/** Names the lease among PostgreSQL's advisory locks; the second number is the partition. */
const leaseSpace = 0x6d6f7463;

/**
 * Tries to become the one writer of a partition. The lease is a lock of this very database session: it ends with the
 * connection, and so does the right to append, since appends go through the same connection. Returns the new term, or
 * null while another process holds it.
 */
export async function takeLease(client: pg.ClientBase, partition: number): Promise<number | null> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
    leaseSpace,
    partition,
  ]);
  if (!rows[0]?.taken) return null;
  const term = await client.query<{ term: number }>(
    'UPDATE broker.partition SET term = term + 1 WHERE id = $1 RETURNING term',
    [partition],
  );
  const found = term.rows[0]?.term;
  if (found === undefined)
    throw new Error(`Expected partition ${partition} in broker.partition but found none.`);
  return found;
}
