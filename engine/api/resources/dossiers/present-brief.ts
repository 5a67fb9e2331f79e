import type { SyncState } from '#engine/db/outbox/sync-state.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { remainingWorkingMinutes } from '#engine/deadline/remaining-working-minutes.ts';
import { isFault } from '#engine/deadline/compute-deadline.ts';
import { calendarsOfDossiers } from '#engine/office/calendars/calendar-of-dossier.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { isDossierLate } from '#engine/office/dossiers/lateness.ts';
import { maskIdentity } from '#engine/office/dossiers/mask-identity.ts';
import { syncOf } from '#engine/office/dossiers/sync-of.ts';
import { isWithoutSlip } from '#engine/office/initiatives/dossier-initiative.ts';
import type { Office } from '#engine/office/office.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';

/** An instant with the office's offset, or null. */
export function iso(instant: Date | null): string | null {
  return instant && toOfficeIso(instant);
}

/** A dossier as lists and the answers of writes show it (contract, `POST /api/dossiers`). */
export async function presentBrief(
  db: Queryable,
  office: Office,
  rows: DossierRow[],
  language: Language,
): Promise<Record<string, unknown>[]> {
  const sync = await syncOf(db, rows);
  const dated = rows.filter((row) => row.due_at !== null).map((row) => row.id);
  const calendars = await calendarsOfDossiers(db, office, dated);
  return Promise.all(
    rows.map((row) =>
      brief(office, row, { sync: sync.get(row.id), calendar: calendars.get(row.id), language }),
    ),
  );
}

interface Beside {
  sync: SyncState | undefined;
  /** Undefined while the dossier has no date. */
  calendar: Calendar | undefined;
  language: Language;
}

async function brief(office: Office, row: DossierRow, { sync, calendar, language }: Beside) {
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  const agency = await office.agencies.get(row.agency_id);
  const now = office.officeClock.now();
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    channel: row.channel,
    agencyId: row.agency_id,
    agencyName: agency.name,
    receivedAt: iso(row.received_at),
    recordedAt: iso(row.recorded_at),
    submittedAt: iso(row.submitted_at),
    dueAt: iso(row.due_at),
    statutoryDueAt: iso(row.statutory_due_at),
    firstDueAt: iso(row.first_due_at),
    readyAt: iso(row.ready_at),
    endedAt: iso(row.ended_at),
    procedure: row.procedure,
    procedureVersion: row.procedure_version,
    procedureName: version.catalogue.name[language],
    initiative: presentDossierInitiative(row, language),
    ownerKind: row.parties.kind,
    applicant: { ...row.applicant, ...maskedNumber(row.applicant) },
    fee: { amount: Number(row.fee_amount), paid: Number(row.fee_paid) },
    trackingToken: row.tracking_token,
    sync: sync?.sync ?? 'settled',
    syncReason: sync?.reason ?? null,
    late: isDossierLate(row, now),
    paused: row.paused_at !== null,
    provisional: row.provisional,
    remainingWorkingMinutes: remaining(calendar, row, now),
  };
}

function maskedNumber(someone: { idNumber?: string }) {
  return someone.idNumber === undefined ? {} : { idNumber: maskIdentity(someone.idNumber) };
}

/** Working minutes to the due date, standing still while paused or stopped; null without a date. */
function remaining(calendar: Calendar | undefined, row: DossierRow, now: Date): number | null {
  if (!row.due_at || !calendar) return null;
  const at = row.ready_at ?? row.ended_at ?? row.paused_at ?? now;
  const counted = remainingWorkingMinutes(at.getTime(), row.due_at.getTime(), calendar);
  return isFault(counted) ? null : counted.minutes;
}

/** Which initiative a dossier came in under, whether it still holds, and whether a slip was promised. */
function presentDossierInitiative({ initiative }: DossierRow, language: Language) {
  return (
    initiative && {
      code: initiative.code,
      name: initiative.names[language],
      kind: initiative.kind ?? 'faster',
      slip: !isWithoutSlip(initiative),
      lapsedAt: initiative.lapsedAt ? toOfficeIso(new Date(initiative.lapsedAt)) : null,
    }
  );
}
