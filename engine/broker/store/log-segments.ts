import type pg from 'pg';

/** How many positions a segment takes: few when little happens, so that old history goes soon; many under load. */
const spans = { first: 100_000, smallest: 10_000, largest: 100_000_000 };
/** A segment that lasts between these is of the right size. */
const goodLife = { shortestMs: 6 * 3_600_000, longestMs: 48 * 3_600_000 };

interface Segment {
  first: number;
  end: number;
  ageMs: number;
}

/** The last position (excluded) the log has room for. */
export async function logEnd(client: pg.ClientBase): Promise<number> {
  return (await lastSegment(client)).end;
}

/** Adds a segment behind the last one; the log can be appended to meanwhile. @returns the new end. */
export async function extendLog(client: pg.ClientBase): Promise<number> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('motcua broker log segments'))`);
    const last = await lastSegment(client);
    const first = last.end;
    const end = first + nextSpan(last);
    const table = `broker.log_${first}`;
    await client.query(`CREATE TABLE ${table} (LIKE broker.log INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
    // Attaching, unlike creating in place, lets readers and the writer of the log go on.
    await client.query(
      `ALTER TABLE broker.log ATTACH PARTITION ${table} FOR VALUES FROM (${first}) TO (${end})`,
    );
    await client.query('INSERT INTO broker.log_segment (first_position, end_position) VALUES ($1, $2)', [
      first,
      end,
    ]);
    await client.query('COMMIT');
    return end;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * Drops the segments all of whose steps stand at or before a position, but never the last two. Gives up at once, for
 * another time, when somebody is reading. @returns how many went.
 */
export async function dropSegments(client: pg.ClientBase, upTo: number): Promise<number> {
  const { rows } = await client.query<{ first_position: string }>(
    `SELECT first_position FROM broker.log_segment WHERE end_position <= $1
     AND first_position < (SELECT max(first_position) FROM broker.log_segment) ORDER BY first_position`,
    [upTo],
  );
  let dropped = 0;
  for (const { first_position: first } of rows) {
    const table = `broker.log_${Number(first)}`;
    const behind = await client.query(`SELECT 1 FROM ${table} WHERE last_position > $1 LIMIT 1`, [upTo]);
    if (behind.rowCount !== 0) break;
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL lock_timeout = '200ms'`);
      await client.query(`DROP TABLE ${table}`);
      await client.query('DELETE FROM broker.log_segment WHERE first_position = $1', [first]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
    dropped += 1;
  }
  return dropped;
}

async function lastSegment(client: pg.ClientBase): Promise<Segment> {
  const { rows } = await client.query<{ first: string; end: string; age: number }>(
    `SELECT first_position AS first, end_position AS "end",
       extract(epoch FROM now() - created_at)::double precision * 1000 AS age
     FROM broker.log_segment ORDER BY first_position DESC LIMIT 1`,
  );
  const [last] = rows;
  if (last === undefined) throw new Error('Expected the log to have a segment but it has none.');
  return { first: Number(last.first), end: Number(last.end), ageMs: last.age };
}

function nextSpan({ first, end, ageMs }: Segment): number {
  const span = first === 1 ? spans.first : end - first;
  if (ageMs < goodLife.shortestMs) return Math.min(span * 2, spans.largest);
  if (ageMs > goodLife.longestMs) return Math.max(Math.floor(span / 2), spans.smallest);
  return span;
}
