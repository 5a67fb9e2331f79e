import type pg from 'pg';

/** What one commit adds to the log. */
export interface LogBatch {
  /** Position of the first step; positions are counted without a gap from 1. */
  first: number;
  /** One line per step: a JSON array of its events. */
  steps: readonly string[];
}

/**
 * Writes one batch: a single statement with a single row and so a single round trip and a single flush to disk for
 * everything that was waiting. Returns when it is durable.
 * @throws a unique violation when another writer has written this position.
 */
export async function appendBatch(
  client: pg.ClientBase,
  term: number,
  recordedAt: number,
  batch: LogBatch,
): Promise<void> {
  const last = batch.first + batch.steps.length - 1;
  await client.query({
    name: 'append-batch',
    text: `INSERT INTO broker.log (first_position, last_position, term, recorded_at, steps)
           VALUES ($1, $2, $3, to_timestamp($4 / 1000.0), $5)`,
    values: [batch.first, last, term, recordedAt, batch.steps.join('\n')],
  });
}
