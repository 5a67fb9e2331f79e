import type { Queryable } from '#engine/db/office-pool.ts';
import type { SlipAct, SlipResult } from './note-control-slip.ts';
import { unitNameOf } from './unit-name.ts';

/** One side of a hand-over. */
export interface SlipSide {
  /** Name of the unit, in both languages. */
  unit: { vi: string; en: string };
  role: string;
  name: string;
  at: Date;
}

/** One row of the control slip: who gave, who took, how the giver's step ended. */
export interface ControlSlipRow {
  /** Running number, from 1. */
  n: number;
  act: SlipAct;
  from: SlipSide;
  /** Null while nobody has taken it. */
  to: SlipSide | null;
  /** The step the giver ended; null at the receipt. */
  step: string | null;
  /** The step's own due instant. */
  dueAt: Date | null;
  result: SlipResult | null;
  note: string;
}

interface EntryRow {
  seq: number;
  kind: 'give' | 'take';
  act: SlipAct;
  at: Date;
  name: string;
  role: string;
  step: string | null;
  due_at: Date | null;
  result: SlipResult | null;
  note: string;
  follows: number | null;
}

/** The rows of a dossier's control slip, oldest first: each giving with everyone who took it up. */
export async function readControlSlip(db: Queryable, dossierId: string): Promise<ControlSlipRow[]> {
  const { rows } = await db.query<EntryRow>({
    name: 'control-slip-read',
    text: `SELECT seq, kind, act, at, name, role, step, due_at, result, note, follows
      FROM control_slip_entries WHERE dossier_id = $1 ORDER BY seq`,
    values: [dossierId],
  });
  return slipRows(rows);
}

/** Pairs givings with takings. A giving taken up by two (a split) makes two rows; one taken up by nobody still waits. */
export function slipRows(entries: readonly EntryRow[]): ControlSlipRow[] {
  const gives = entries.filter((entry) => entry.kind === 'give');
  const pairs = gives.flatMap((give): { give: EntryRow; take: EntryRow | null }[] => {
    const takes = entries.filter((entry) => entry.kind === 'take' && entry.follows === give.seq);
    return takes.length > 0 ? takes.map((take) => ({ give, take })) : [{ give, take: null }];
  });
  return pairs.map(({ give, take }, i) => ({
    n: i + 1,
    act: give.act,
    from: sideOf(give),
    to: take && sideOf(take),
    step: give.step,
    dueAt: give.due_at,
    result: give.result,
    note: give.note,
  }));
}

function sideOf({ role, name, at }: EntryRow): SlipSide {
  return { unit: unitNameOf(role), role, name, at };
}
