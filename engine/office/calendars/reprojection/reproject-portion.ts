import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction, sendLater } from '#engine/db/transaction.ts';
import { relayLedgers } from '../../alarms/relay-alarms.ts';
import { storeDueDates } from '../../clocks/store-due-dates.ts';
import type { ChainHead } from '../../journal/append-journal.ts';
import { appendJournals } from '../../journal/append-journals.ts';
import { queueNotices } from '../../notices/queue-notices.ts';
import type { Office } from '../../office.ts';
import { relaySteps } from '../../tasks/relay-steps.ts';
import { insertEffects } from '../effects/effect-rows.ts';
import { readOpenClocks } from '../effects/open-clock.ts';
import type { Recount } from '../effects/recount.ts';
import type { Decision } from '../proposals/proposal-row.ts';
import { decide, type Decided } from './decide.ts';
import { moveEntry } from './move-entry.ts';
import { moveNotice } from './move-notice.ts';
import { movedLedger } from './moved-ledger.ts';

/** An approved change of the calendar, as it is carried out. */
export interface AppliedChange {
  id: string;
  /** The calendar version it made. */
  version: number;
  title: string;
  reason: string;
  decision: Decision | null;
  earlier: 'keep' | 'move';
  approvedById: string;
  approvedByName: string;
}

/** Dossiers whose rows are held at the same time: an officer waits for one portion at most. */
const PORTION = 500;

const take = {
  name: 'dossiers-to-recount',
  text: `SELECT d.id FROM clocks c JOIN dossiers d ON d.id = c.dossier_id
     WHERE c.kind = 'committed' AND c.stopped_at IS NULL AND greatest(c.calendar_version, c.calendar_checked) < $1
     ORDER BY greatest(c.calendar_version, c.calendar_checked), c.dossier_id LIMIT ${PORTION}
     FOR UPDATE OF d SKIP LOCKED`,
};

/**
 * Takes the next dossiers nobody is writing in, counts each by the new calendar, and stores what moves: dates, alarms,
 * ends of steps, journal, version, progress, in one transaction. `none` when no free one is left.
 */
export async function reprojectPortion(
  office: Office,
  change: AppliedChange,
  recount: Recount,
): Promise<'some' | 'none'> {
  return inTransaction(office.pool, async (trx) => {
    const { rows } = await trx.query<{ id: string }>({ ...take, values: [change.version] });
    if (rows.length === 0) return 'none';
    const ids = rows.map(({ id }) => id);
    const open = await readOpenClocks(trx, ids);
    // Another lane may have done one between the search and its lock.
    const done = new Set(
      open.filter((one) => one.checkedVersion >= change.version).map((one) => one.dossierId),
    );
    const left = ids.filter((id) => !done.has(id));
    const decided = open
      .filter((one) => !done.has(one.dossierId))
      .map((one) => decide(one, recount, change.earlier));
    await setVersions(trx, { ids: left, decided, version: change.version });
    await moveDates(trx, office, decided, change);
    await noteProgress(trx, { checked: left.length, decided, change });
    office.fault('calendar:before-commit');
    return 'some';
  });
}

async function moveDates(
  trx: Trx,
  office: Office,
  decided: readonly Decided[],
  change: AppliedChange,
): Promise<void> {
  const now = office.officeClock.now();
  const heads = await tellMoves(trx, office, decided, change);
  const laid = decided.flatMap(({ open, outcome, dates }) => {
    if (outcome === 'kept' || !dates) return [];
    const { dossierId, apologyDueAt } = open;
    const dueAt = apologyDueAt ?? dates.dueAt;
    const calendarVersion = change.version;
    const stored = { ...dates, dossierId, dueAt, calendarVersion, ...heads.get(dossierId) };
    const calendar = office.calendars.ofClock({ ...open.rows, calendarVersion });
    return [{ stored, calendar, ledger: movedLedger(open, stored, calendar) }];
  });
  await storeDueDates(
    trx,
    laid.map(({ stored }) => stored),
    { cause: 'calendar', at: now },
  );
  await relayLedgers(
    trx,
    office,
    laid.map(({ ledger }) => ledger),
  );
  await relaySteps(trx, new Map(laid.map(({ stored, calendar }) => [stored.dossierId, calendar])));
  await insertEffects(
    trx,
    change.id,
    decided.flatMap(({ effect, outcome }) => (effect ? [{ ...effect, outcome }] : [])),
    now,
  );
}

/**
 * Each move goes to the citizen whose slip says another date, and on its dossier's record: answers where its chain stands
 * behind that, to be stored with its dates.
 */
async function tellMoves(
  trx: Trx,
  office: Office,
  decided: readonly Decided[],
  change: AppliedChange,
): Promise<Map<string, { head: ChainHead }>> {
  const now = office.officeClock.now();
  const moved = decided.flatMap(({ open, effect, outcome }) =>
    effect && outcome === 'moved' ? [{ open, effect }] : [],
  );
  const notices = moved.flatMap(({ open, effect }) => moveNotice(open, effect, change) ?? []);
  const channels = await queueNotices(trx, office, notices);
  await appendJournals(
    trx,
    moved.map(({ open, effect }) => ({
      dossierId: open.dossierId,
      head: open.head,
      entry: moveEntry(effect, change, { at: now, channel: channels.get(open.dossierId) ?? null }),
    })),
  );
  return new Map(moved.map(({ open: { dossierId, head } }) => [dossierId, { head }]));
}

/** The new version for what is counted by it; a kept date stays on its own, and isn't asked again. */
async function setVersions(
  trx: Trx,
  { ids, decided, version }: { ids: string[]; decided: readonly Decided[]; version: number },
): Promise<void> {
  // Those whose dates are stored get their version with them.
  const rest = new Set(ids);
  const follow: string[] = [];
  for (const { open, outcome, dates } of decided) {
    if (outcome === 'kept') continue;
    rest.delete(open.dossierId);
    if (!dates) follow.push(open.dossierId);
  }
  if (follow.length > 0)
    await sendLater(trx, {
      name: 'clocks-set-version',
      text: 'UPDATE clocks SET calendar_version = $2 WHERE dossier_id = ANY($1::uuid[])',
      values: [follow, version],
    });
  if (rest.size > 0)
    await sendLater(trx, {
      name: 'clocks-set-checked',
      text: 'UPDATE clocks SET calendar_checked = $2 WHERE dossier_id = ANY($1::uuid[])',
      values: [[...rest], version],
    });
}

async function noteProgress(
  trx: Trx,
  { checked, decided, change }: { checked: number; decided: readonly Decided[]; change: AppliedChange },
): Promise<void> {
  const count = (wanted: Decided['outcome']): number =>
    decided.filter(({ outcome }) => outcome === wanted).length;
  await trx.query({
    name: 'calendar-progress',
    text: `UPDATE calendar_proposals SET checked = checked + $2, moved = moved + $3, kept = kept + $4 WHERE id = $1`,
    values: [change.id, checked, count('moved'), count('kept')],
  });
}
