import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { readClockRows } from '../clocks/clock-rows.ts';
import { pauseClocks } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { can } from '../rights/can.ts';
import { lateRecordBounds, requireWithin } from './wait-bounds.ts';
import { waitRules, type WaitKind } from './wait-kinds.ts';

/** What an officer says when the clock has to wait. Its outer shape was checked by the edge. */
export interface PauseAct {
  kind: WaitKind;
  reason: string;
  legalBasis?: string | undefined;
  expectedUntil?: Date | undefined;
  /** When the wait began; now when left out. */
  from?: Date | undefined;
  /** Notice number, amount and issuer; or the other agency. */
  detail: Record<string, unknown>;
  by: Person;
}

/**
 * Pauses the law's clock by an officer's act: for a tax payment, another agency, an inquiry or the citizen's appearance.
 * What is left is kept and counted on afterwards. Steps stay open: work may go on, only no result can be ready meanwhile.
 * @returns the wait's id
 * @throws `forbidden`, `wrong-status`, `wait-open`, `wait-from-out-of-bounds`, `wait-expected-past`
 */
export async function beginPause(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  act: PauseAct,
): Promise<string> {
  const { kind, by } = act;
  const rule = waitRules[kind];
  if (!can(by, rule.beginRight, dossier.agency_id)) throw new OfficeProblem('forbidden');
  await requireNoneOpen(trx, dossier, kind);
  const status = moveStatus(dossier, rule.begin);
  const now = office.officeClock.now();
  const from = act.from ?? now;
  if (act.from) await requireFrom(trx, office, dossier, act.from);
  if (act.expectedUntil && act.expectedUntil <= from) throw new OfficeProblem('wait-expected-past');
  const id = office.newId();
  const actor = { id: by.id, name: by.name };
  await trx.query('UPDATE dossiers SET status = $2 WHERE id = $1', [dossier.id, status]);
  await pauseClocks(trx, dossier.id, {
    ...act,
    id,
    policy: 'accumulate',
    from,
    by: actor,
    calendars: office.calendars,
    recordedAt: now,
  });
  await relayAlarms(trx, office, dossier.id);
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor,
      action: 'clockPaused',
      detail: {
        pauseId: id,
        kind,
        reason: act.reason,
        from: from.toISOString(),
        legalBasis: act.legalBasis ?? null,
        expectedUntil: act.expectedUntil?.toISOString() ?? null,
        ...act.detail,
      },
    },
  ]);
  return id;
}

async function requireNoneOpen(trx: Trx, dossier: DossierRow, kind: WaitKind): Promise<void> {
  const open = await trx.query(
    'SELECT 1 FROM clock_pauses WHERE dossier_id = $1 AND kind = $2 AND to_at IS NULL',
    [dossier.id, kind],
  );
  if (open.rowCount !== 0) throw new OfficeProblem('wait-open');
}

/** Not before the receipt, nor before an earlier wait has ended: waits of a clock are told one after the other. */
async function requireFrom(trx: Trx, office: Office, dossier: DossierRow, from: Date): Promise<void> {
  const rows = await readClockRows(trx, dossier.id);
  const ends = (rows?.pauses ?? []).flatMap((pause) => pause.to_at ?? []);
  const floor = new Date(Math.max(...[...ends, rows?.startedAt ?? from].map((moment) => moment.getTime())));
  const bounds = await lateRecordBounds(trx, office, dossier, floor);
  requireWithin(from, bounds, { problem: 'wait-from-out-of-bounds', path: '/from' });
}
