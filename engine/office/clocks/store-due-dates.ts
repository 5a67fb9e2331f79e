import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { ChainHead } from '../journal/append-journal.ts';
import type { ClockSpans } from './clock-spans.ts';

/** Why a promised date was written. */
export type DateCause = 'receipt' | 'pause' | 'correction' | 'apology' | 'calendar' | 'initiative';

/** The dates of one dossier as they are to stand. */
export interface DueDates {
  dossierId: string;
  /** What the citizen is promised now; a signed apology's date where there is one. */
  dueAt: Date;
  /** The first promise, moved by lawful waits: what lateness is judged by. */
  firstDueAt: Date;
  statutoryDueAt: Date;
  lateFrom: Date;
  provisional: boolean;
  /** Beginning of the wait that holds the clock; null while it runs. */
  pausedAt: Date | null;
  /** The calendar version both are counted by from now on; without it they keep their own. */
  calendarVersion?: number;
  /** Where its journal stands behind an entry of this transaction that is not on its row yet (`appendJournals`). */
  head?: ChainHead;
  /** Both clocks as ledgers. */
  committed: ClockSpans;
  statutory: ClockSpans;
}

const store = {
  name: 'due-dates-store',
  text: `WITH dates AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS d("dossierId" uuid, "dueAt" timestamptz,
        "firstDueAt" timestamptz, "statutoryDueAt" timestamptz, "lateFrom" timestamptz, provisional boolean,
        "pausedAt" timestamptz, "calendarVersion" int, head jsonb, committed jsonb, statutory jsonb)
    ), ledgers AS (
      UPDATE clocks c SET due_at = k.due_at,
        state = CASE WHEN c.state = 'stopped' THEN c.state WHEN k.paused THEN 'paused' ELSE 'running' END,
        consumed = (k.ledger->>'consumed')::int, running_since = (k.ledger->>'runningSince')::timestamptz,
        spans = k.ledger->'spans', calendar_version = coalesce(k.version, c.calendar_version)
      FROM (SELECT "dossierId" AS id, 'committed' AS kind, "firstDueAt" AS due_at, committed AS ledger,
          "pausedAt" IS NOT NULL AS paused, "calendarVersion" AS version FROM dates
        UNION ALL SELECT "dossierId", 'statutory', "statutoryDueAt", statutory, "pausedAt" IS NOT NULL,
          "calendarVersion" FROM dates) k
      WHERE c.dossier_id = k.id AND c.kind = k.kind
    ), moved AS (
      UPDATE dossiers o SET due_at = d."dueAt", first_due_at = d."firstDueAt", statutory_due_at = d."statutoryDueAt",
        late_from = d."lateFrom", provisional = d.provisional, paused_at = d."pausedAt",
        journal_seq = coalesce((d.head->>'journal_seq')::int, o.journal_seq),
        journal_hash = coalesce(d.head->>'journal_hash', o.journal_hash)
      FROM dates d, dossiers before WHERE o.id = d."dossierId" AND before.id = o.id
      RETURNING o.id, o.received_at, o.due_at, o.first_due_at, o.statutory_due_at, o.initiative,
        (before.due_at, before.first_due_at, before.statutory_due_at)
          IS DISTINCT FROM (o.due_at, o.first_due_at, o.statutory_due_at) AS differs
    )
    INSERT INTO promised_dates (dossier_id, n, cause, at, received_at, due_at, first_due_at, statutory_due_at,
      committed, statutory, initiative)
    SELECT m.id, 1 + coalesce((SELECT max(n) FROM promised_dates WHERE dossier_id = m.id), 0), $2, $3, m.received_at,
      m.due_at, m.first_due_at, m.statutory_due_at,
      jsonb_build_object('value', c.budget_value, 'unit', c.budget_unit),
      jsonb_build_object('value', s.budget_value, 'unit', s.budget_unit), m.initiative
    FROM moved m
      JOIN clocks c ON c.dossier_id = m.id AND c.kind = 'committed'
      JOIN clocks s ON s.dossier_id = m.id AND s.kind = 'statutory'
    WHERE m.differs OR $2 = 'correction'`,
};

/**
 * The one statement that writes due dates after the receipt, for one dossier or for many at once: both clocks, the
 * dossier, and the history of what was promised. It writes none of the columns the dossiers are found by, so no index
 * of theirs is written (docs/performance.md). The caller holds the dossiers' rows.
 * @param at office time of the act that moved them
 */
export async function storeDueDates(
  trx: Trx,
  dates: readonly DueDates[],
  { cause, at }: { cause: DateCause; at: Date },
): Promise<void> {
  if (dates.length === 0) return;
  await sendLater(trx, { ...store, values: [JSON.stringify(dates), cause, at] });
}
