import type { Queryable } from '#engine/db/office-pool.ts';
import { readControlSlip } from '../handovers/read-control-slip.ts';
import type { SlipResult } from '../handovers/note-control-slip.ts';
import type { SlipRow } from './slip-facts.ts';
import { slipMoment } from './words.ts';

const outcomes: Record<SlipResult, string> = { before: 'Trước hạn', on: 'Đúng hạn', after: 'Quá hạn' };

/** The hand-overs of a dossier as the rows of its printed control slip, oldest first. */
export async function readControlRows(db: Queryable, dossierId: string): Promise<SlipRow[]> {
  const rows = await readControlSlip(db, dossierId);
  return rows.map(({ from, to, step, result, note }) => ({
    fromUnit: from.unit.vi,
    toUnit: to?.unit.vi ?? '',
    at: slipMoment(to?.at ?? from.at),
    fromPerson: from.name,
    toPerson: to?.name ?? '',
    outcome: result ? outcomes[result] : '',
    note: [step, note].filter(Boolean).join('. '),
  }));
}
