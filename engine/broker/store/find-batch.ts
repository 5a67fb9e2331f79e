import type pg from 'pg';

/** Whether a batch of this term reached the log: the answer to a commit whose connection broke on the way. */
export async function findBatch(client: pg.ClientBase, term: number, first: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM broker.log WHERE first_position = $1 AND term = $2',
    [first, term],
  );
  return rowCount === 1;
}
