import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { Calendars } from '../calendars.ts';
import { countOrYear } from './count-or-year.ts';
import type { DateEffect } from './date-effect.ts';
import { readOpenClocks, type OpenClock } from './open-clock.ts';
import { Recount } from './recount.ts';

/** What one portion of the open dossiers came to. */
export interface FoundEffects {
  looked: number;
  effects: DateEffect[];
  /** Dossiers the new calendar doesn't reach far enough for. */
  impossible: { dossierId: string; code: string | null; year: number }[];
}

/** Dossiers counted between two breaths of the program. */
const PORTION = 1_000;

/** Every open dossier counted by a proposed calendar, portion by portion in the order of their ids. */
export async function* findEffects(
  db: Queryable,
  calendars: { known: Calendars; proposed: Calendars },
): AsyncGenerator<FoundEffects> {
  const recount = new Recount(calendars.known, calendars.proposed);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await db.query<{ dossier_id: string }>({
      name: 'clocks-open-after',
      text: `SELECT dossier_id FROM clocks WHERE kind = 'committed' AND stopped_at IS NULL AND dossier_id > $1
              ORDER BY dossier_id LIMIT ${PORTION}`,
      values: [after],
    });
    const last = rows.at(-1);
    if (!last) return;
    after = last.dossier_id;
    const open = await readOpenClocks(
      db,
      rows.map((row) => row.dossier_id),
    );
    yield countAll(recount, open);
    await letOthersRun();
  }
}

function countAll(recount: Recount, open: readonly OpenClock[]): FoundEffects {
  const found: FoundEffects = { looked: open.length, effects: [], impossible: [] };
  for (const one of open) {
    const counted = countOrYear(recount, one);
    if (typeof counted === 'number')
      found.impossible.push({ dossierId: one.dossierId, code: one.code, year: counted });
    else if (counted.effect) found.effects.push(counted.effect);
  }
  return found;
}
