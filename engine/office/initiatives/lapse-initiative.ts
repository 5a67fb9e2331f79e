import type { Trx } from '#engine/db/office-pool.ts';
import { isOpen, nextOpening, closingOf } from '#engine/deadline/working-time.ts';
import { dayOf, toIso, toMinute } from '#engine/deadline/instant.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { writeDueDates } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { lockDossier } from '../dossiers/lock-dossier.ts';
import { isTerminal } from '../dossiers/status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { isWithoutSlip } from './dossier-initiative.ts';
import { LAPSE_ALARM } from './lapse-alarm.ts';

/** Why and by whom a promise without a slip has ended. */
export interface Lapse {
  at: Date;
  by: Actor;
  reason: string;
}

/** The closing of the day on which a dossier came in: until then a result without a slip is handed over. */
export function closingAfter(received: Date, calendar: Calendar): Date {
  const minute = toMinute(received.getTime(), calendar.offsetMinutes);
  const open = isOpen(calendar, minute) ? minute : nextOpening(calendar, minute);
  return new Date(toIso(closingOf(calendar, dayOf(open)), calendar.offsetMinutes));
}

/** At the receipt of a dossier without a slip: it must be done by closing. The caller holds the dossier's row. */
export async function layLapseAlarm(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  calendar: Calendar,
): Promise<void> {
  if (!isWithoutSlip(dossier.initiative) || !dossier.received_at) return;
  await trx.query(
    `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state) VALUES ($1, $2, 'clock', $3, $4, 'running')`,
    [office.newId(), dossier.id, LAPSE_ALARM, closingAfter(dossier.received_at, calendar)],
  );
}

/**
 * A result that was to be handed over at once is not: from now on an ordinary dossier with the posted time, counted from
 * its receipt, and a slip. Answers false when there was nothing to end. The caller holds the dossier's row.
 */
export async function lapseInitiative(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { at, by, reason }: Lapse,
): Promise<boolean> {
  const { initiative, received_at: receivedAt } = dossier;
  if (!initiative || !isWithoutSlip(initiative) || !receivedAt) return false;
  if (dossier.ready_at || isTerminal(dossier.status)) return false;
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const { committed } = office.catalogue.terms(version, receivedAt);
  const lapsed = { ...initiative, lapsedAt: at.toISOString() };
  await trx.query(
    `WITH budget AS (
       UPDATE clocks SET budget_value = $2, budget_unit = $3 WHERE dossier_id = $1 AND kind = 'committed'
     ), alarm AS (
       UPDATE alarms SET state = 'ended', due_at = NULL
        WHERE dossier_id = $1 AND kind = 'clock' AND name = $5 AND state = 'running'
     )
     UPDATE dossiers SET initiative = $4 WHERE id = $1`,
    [dossier.id, committed.value, committed.unit, JSON.stringify(lapsed), LAPSE_ALARM],
  );
  const dates = await writeDueDates(trx, dossier.id, office.calendars, { cause: 'initiative', at });
  await relayAlarms(trx, office, dossier.id);
  // The row as it stands now: the slip prints its new date.
  Object.assign(dossier, await lockDossier(trx, dossier.id));
  await issueSlip(trx, office, dossier, { kind: 'receipt', by, first: true });
  await appendJournal(trx, dossier.id, dossier, [
    {
      at,
      actor: by,
      action: 'initiativeLapsed',
      detail: { initiative: initiative.code, reason, dueAt: dates?.dueAt.toISOString() ?? null },
    },
  ]);
  return true;
}
