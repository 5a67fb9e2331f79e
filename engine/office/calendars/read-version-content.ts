import type { Queryable } from '#engine/db/office-pool.ts';
import type { CalendarContent } from './calendar-content.ts';

/** What a version says, as stored. @throws Error when there is none, which is a fault in stored data */
export async function readVersionContent(db: Queryable, version: number): Promise<CalendarContent> {
  const { rows } = await db.query<{ content: CalendarContent }>(
    'SELECT content FROM calendar_versions WHERE version = $1',
    [version],
  );
  if (!rows[0]) throw new Error(`Expected a calendar version ${version} but there is none.`);
  return rows[0].content;
}
