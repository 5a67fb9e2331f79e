import { remainingWorkingMinutes } from '#engine/deadline/remaining-working-minutes.ts';
import { isFault } from '#engine/deadline/compute-deadline.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { CauseRow } from '#engine/office/lateness/lateness-cause.ts';
import type { LateRow } from '#engine/office/lateness/list-late.ts';
import type { Office } from '#engine/office/office.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

type Cause = Pick<
  CauseRow,
  | 'id'
  | 'cause'
  | 'explanation'
  | 'proposed_by_name'
  | 'proposed_at'
  | 'confirmed_cause'
  | 'confirmation_reason'
  | 'confirmed_by_name'
  | 'confirmed_at'
>;

/** Why a dossier is late: as proposed, and as confirmed once it is. */
export function presentCause(row: Cause) {
  return {
    id: row.id,
    cause: row.cause,
    text: row.explanation,
    proposedBy: row.proposed_by_name,
    proposedAt: toOfficeIso(row.proposed_at),
    confirmed: row.confirmed_at && {
      cause: row.confirmed_cause,
      reason: row.confirmation_reason,
      by: row.confirmed_by_name,
      at: toOfficeIso(row.confirmed_at),
    },
  };
}

/** A late dossier as the list shows it. */
export async function presentLate(
  office: Office,
  row: LateRow,
  { language, calendar }: { language: Language; calendar: Calendar | undefined },
) {
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  return {
    id: row.id,
    dossierCode: row.code,
    procedure: row.procedure,
    procedureName: version.catalogue.name[language],
    applicantName: row.applicant_name,
    status: row.status,
    initiative: row.initiative && { code: row.initiative.code, name: row.initiative.names[language] },
    receivedAt: toOfficeIso(row.received_at),
    firstDueAt: toOfficeIso(row.first_due_at),
    dueAt: toOfficeIso(row.due_at),
    readyAt: iso(row.ready_at),
    lateWorkingMinutes: calendar ? lateBy(row, calendar, office.officeClock.now()) : null,
    apology: row.apology,
    cause: row.cause_id ? presentCause({ ...row, id: row.cause_id } as Cause) : null,
  };
}

function lateBy(row: LateRow, calendar: Calendar, now: Date): number | null {
  const at = row.ready_at ?? row.paused_at ?? now;
  const counted = remainingWorkingMinutes(at.getTime(), row.first_due_at.getTime(), calendar);
  return isFault(counted) ? null : Math.max(0, -counted.minutes);
}
