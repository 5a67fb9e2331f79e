import type pg from 'pg';

/** What one commit adds to the log. */
export interface LogBatch {
  /** Position of the first step; positions are counted without a gap from 1. */
  first: number;
  /** One line per step: a JSON array of its events. */
  steps: readonly string[];
}

/** Whose log, and in which term it is written. */
export interface Term {
  partition: number;
  term: number;
}

/**
 * Writes one batch: a single statement with a single row and so a single round trip and a single flush to disk for
 * everything that was waiting. Returns when it is durable.
 * @throws a unique violation when another writer has written this position; when another term has begun.
 */
export async function appendBatch(
  client: pg.ClientBase,
  { partition, term }: Term,
  recordedAt: number,
  batch: LogBatch,
): Promise<void> {
  const last = batch.first + batch.steps.length - 1;
  const { rowCount } = await client.query({
    name: 'append-batch',
    text: `INSERT INTO broker.log (first_position, last_position, term, recorded_at, steps)
           SELECT $1::bigint, $2::bigint, $3::integer, to_timestamp($4::double precision / 1000.0), $5::text
           FROM broker.partition WHERE id = $6 AND term = $3::integer`,
    values: [batch.first, last, term, recordedAt, batch.steps.join('\n'), partition],
  });
  if (rowCount !== 1) throw new Error(`Expected term ${term} to go on but another has begun.`);
}
