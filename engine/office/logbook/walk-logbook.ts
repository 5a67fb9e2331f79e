import type { Queryable } from '#engine/db/office-pool.ts';
import { logbookConditions, logbookLines, type LogbookFilter, type LogbookRow } from './list-logbook.ts';

/** Lines read at once. */
const PAGE = 1_000;

/** How many lines a filter finds, and in the books of which years. */
export async function countLogbook(
  db: Queryable,
  filter: LogbookFilter,
): Promise<{ total: number; years: number[] }> {
  const { where, values } = logbookConditions(filter);
  const { rows } = await db.query<{ total: number; years: number[] | null }>(
    `SELECT count(*)::int AS total, array_agg(DISTINCT l.year ORDER BY l.year) AS years
      FROM logbook_entries l JOIN dossiers d ON d.id = l.dossier_id WHERE ${where}`,
    values,
  );
  return { total: rows[0]?.total ?? 0, years: rows[0]?.years ?? [] };
}

/**
 * The lines in the order of their books, read a thousand at a time as they are asked for, `most` at most. No connection is
 * held between two pages: whoever reads slowly keeps nobody waiting.
 */
export async function* walkLogbook(
  db: Queryable,
  filter: LogbookFilter,
  most: number,
): AsyncGenerator<LogbookRow> {
  const { where, values } = logbookConditions(filter);
  const [year, number, id] = [1, 2, 3].map((at) => `$${values.length + at}`);
  let last: (number | string)[] = [0, 0, '00000000-0000-0000-0000-000000000000'];
  for (let left = most; left > 0;) {
    const { rows } = await db.query<LogbookRow>(
      `${logbookLines}
      WHERE ${where} AND (l.year, l.number, l.dossier_id) > (${year}::int, ${number}::int, ${id}::uuid)
      ORDER BY l.year, l.number, l.dossier_id LIMIT ${Math.min(PAGE, left)}`,
      [...values, ...last],
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = [end.year, end.number, end.dossier_id];
    left -= rows.length;
  }
}
