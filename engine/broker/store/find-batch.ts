import pg from 'pg';

/** Whether a batch of this term reached the log: the answer to a commit whose connection broke on the way. */
export async function findBatch(client: pg.ClientBase, term: number, first: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM broker.log WHERE first_position = $1 AND term = $2',
    [first, term],
  );
  return rowCount === 1;
}

/** The same while somebody else holds the lease: then our old session is gone, and what is not there will not come. */
export async function findBatchOfBefore(databaseUrl: string, term: number, first: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await findBatch(client, term, first);
  } finally {
    await client.end().catch(() => undefined);
  }
}
