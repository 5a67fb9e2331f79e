import pg from 'pg';

const partition = 1;

/** Whether a batch of this term reached the log: the answer to a commit whose connection broke on the way. */
export async function findBatch(client: pg.ClientBase, term: number, first: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM broker.log WHERE first_position = $1 AND term = $2',
    [first, term],
  );
  return rowCount === 1;
}

/**
 * The same while the lease is in other hands, and whether a later term than the batch's has begun. Both of one moment: who
 * begins a term has the lease, so the session of the term before has ended, and its last commit is seen.
 * @throws when the database doesn't answer.
 */
export async function findTraces(
  databaseUrl: string,
  term: number,
  first: number,
): Promise<{ arrived: boolean; isOver: boolean }> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ arrived: boolean; isOver: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM broker.log WHERE first_position = $1 AND term = $2::integer) AS arrived,
              EXISTS (SELECT 1 FROM broker.partition WHERE id = $3 AND term > $2::integer) AS "isOver"`,
      [first, term, partition],
    );
    return rows[0]!;
  } finally {
    await client.end().catch(() => undefined);
  }
}
