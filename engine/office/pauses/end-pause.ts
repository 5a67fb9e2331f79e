import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { readClockRows, type ToldPause } from '../clocks/clock-rows.ts';
import { laySteps } from '../clocks/lay-steps.ts';
import { resumeClocks } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { can } from '../rights/can.ts';
import { slipInstant } from '../slips/words.ts';
import { MESSAGE_LIFETIME_MS } from '../supplements/request-supplement.ts';
import { cutToMinute } from '../time/office-day.ts';
import { lateRecordBounds, requireWithin } from './wait-bounds.ts';
import { isWaitKind, waitRules, type WaitKind } from './wait-kinds.ts';

/** What an officer says when a wait is over. */
export interface PauseEnd {
  pauseId: string;
  /** When it was over; now when left out. */
  to?: Date | undefined;
  note?: string | undefined;
  by: Person;
  correlationId: string;
}

/**
 * Ends a wait: both clocks run on with what was left, steps and alarms are laid afresh, and a process that waits for the
 * same thing is told. @throws `not-found`, `forbidden`, `wait-closed`, `wait-elsewhere`, `wait-ends-before-start`,
 * `wait-to-out-of-bounds`, `withdrawal-pending`
 */
export async function endPause(trx: Trx, office: Office, dossier: DossierRow, end: PauseEnd): Promise<void> {
  const { by, note, correlationId } = end;
  const rows = await readClockRows(trx, dossier.id);
  const pause = rows?.pauses.find((one) => one.id === end.pauseId);
  if (!pause) throw new OfficeProblem('not-found');
  if (!isWaitKind(pause.kind)) throw new OfficeProblem('wait-elsewhere');
  const rule = waitRules[pause.kind];
  if (!can(by, rule.endRight, dossier.agency_id)) throw new OfficeProblem('forbidden');
  if (pause.to_at) throw new OfficeProblem('wait-closed');
  const status = moveStatus(dossier, rule.end);
  const now = office.officeClock.now();
  const to = end.to ?? now;
  if (end.to) await requireTo(trx, office, dossier, { pause, to });
  const actor = { id: by.id, name: by.name };
  await trx.query('UPDATE dossiers SET status = $2 WHERE id = $1', [dossier.id, status]);
  const moved = await resumeClocks(trx, dossier.id, {
    kind: pause.kind,
    at: to,
    calendars: office.calendars,
    by: actor,
    reason: note,
    recordedAt: now,
  });
  await relayAlarms(trx, office, dossier.id);
  await laySteps(trx, office, dossier.id);
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor,
      action: 'clockResumed',
      detail: {
        pauseId: pause.id,
        kind: pause.kind,
        to: to.toISOString(),
        note: note ?? null,
        dueAt: moved?.dueAt.toISOString() ?? null,
      },
    },
  ]);
  if (pause.element_id) await tellProcess(trx, office, dossier, { pause, kind: pause.kind, correlationId });
}

async function requireTo(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { pause, to }: { pause: ToldPause; to: Date },
): Promise<void> {
  if (cutToMinute(to) < cutToMinute(pause.from_at)) {
    throw new OfficeProblem('wait-ends-before-start', {
      values: { from: slipInstant(pause.from_at), to: slipInstant(to) },
      extra: { path: '/to' },
    });
  }
  const bounds = await lateRecordBounds(trx, office, dossier, pause.from_at);
  requireWithin(to, bounds, { problem: 'wait-to-out-of-bounds', path: '/to' });
}

/** The broker waits for the same thing: its element's message, or the one every procedure uses for this kind. */
async function tellProcess(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { pause, kind, correlationId }: { pause: ToldPause; kind: WaitKind; correlationId: string },
): Promise<void> {
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const element = version.model.elements[pause.element_id ?? ''];
  await enqueue(
    trx,
    dossier.id,
    {
      kind: 'publishMessage',
      name: element?.message ?? waitRules[kind].message,
      correlationKey: dossier.id,
      messageId: `wait-ended:${pause.id}`,
      timeToLiveMs: MESSAGE_LIFETIME_MS,
      variables: {},
    },
    correlationId,
  );
}
