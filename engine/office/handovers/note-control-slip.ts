import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';

/** What made somebody give a dossier out of their hands, or take it. */
export type SlipAct =
  | 'received'
  | 'transferred'
  | 'claimed'
  | 'released'
  | 'completed'
  | 'issued'
  | 'supplementRequested'
  | 'supplementReceived'
  | 'stopped'
  | 'handedOver';

/** A role of the office, or the citizen's side. */
export type SlipRole = string;

/** One movement of the control slip. */
export interface SlipEntry {
  kind: 'give' | 'take';
  act: SlipAct;
  at: Date;
  personId?: string | null;
  name: string;
  role: SlipRole;
  task?: { id: string; elementId: string; name: string; dueAt: Date | null };
  result?: SlipResult | null;
  note?: string;
  /** Of a taking: the giving it answers is the latest one at that instant, or else the entry before it in this list. */
  givenBy?: Date;
}

/** How a step ended against its own due instant, both cut to the minute (Phiếu kiểm soát, "Kết quả giải quyết"). */
export type SlipResult = 'before' | 'on' | 'after';

const insert = {
  name: 'control-slip-note',
  text: `INSERT INTO control_slip_entries (dossier_id, seq, kind, act, at, person_id, name, role, task_id, element_id,
      step, due_at, result, note, follows)
    SELECT $1, base.last + e.n, e.kind, e.act, e.at, e."personId", e.name, e.role, e."taskId", e."elementId", e.step,
      e."dueAt", e.result, e.note,
      CASE WHEN e.kind = 'give' THEN NULL WHEN e."givenBy" IS NULL THEN base.last + e.n - 1
        ELSE (SELECT max(g.seq) FROM control_slip_entries g
              WHERE g.dossier_id = $1 AND g.kind = 'give' AND g.at <= e."givenBy") END
    FROM (SELECT coalesce(max(seq), 0) AS last FROM control_slip_entries WHERE dossier_id = $1) base,
      jsonb_to_recordset($2::jsonb) AS e(n int, kind text, act text, at timestamptz, "personId" uuid, name text,
        role text, "taskId" uuid, "elementId" text, step text, "dueAt" timestamptz, result text, note text,
        "givenBy" timestamptz)`,
};

const LONGEST_NOTE = 500;

/**
 * Writes movements of a dossier whose row the caller holds `FOR UPDATE`, in the transaction of the act itself: so the
 * control slip equals what happened. It can only be added to.
 */
export async function noteControlSlip(trx: Trx, dossierId: string, entries: SlipEntry[]): Promise<void> {
  const rows = entries.map((entry, i) => ({
    n: i + 1,
    kind: entry.kind,
    act: entry.act,
    at: entry.at,
    personId: entry.personId ?? null,
    name: entry.name,
    role: entry.role,
    taskId: entry.task?.id ?? null,
    elementId: entry.task?.elementId ?? null,
    step: entry.task?.name ?? null,
    dueAt: entry.task?.dueAt ?? null,
    result: entry.result ?? null,
    note: (entry.note ?? '').slice(0, LONGEST_NOTE),
    givenBy: entry.givenBy ?? null,
  }));
  await sendLater(trx, { ...insert, values: [dossierId, JSON.stringify(rows)] });
}

/** A completion against its due instant; null without one. */
export function slipResult(at: Date, dueAt: Date | null): SlipResult | null {
  if (!dueAt) return null;
  const minutes = Math.floor(at.getTime() / 60_000) - Math.floor(dueAt.getTime() / 60_000);
  if (minutes === 0) return 'on';
  return minutes < 0 ? 'before' : 'after';
}
