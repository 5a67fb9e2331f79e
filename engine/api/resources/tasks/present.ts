import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { isFault } from '#engine/deadline/compute-deadline.ts';
import { remainingWorkingMinutes } from '#engine/deadline/remaining-working-minutes.ts';
import { isDossierLate } from '#engine/office/dossiers/lateness.ts';
import type { Office } from '#engine/office/office.ts';
import type { ListedTask } from '#engine/office/tasks/list-tasks.ts';
import type { LockedTask } from '#engine/office/tasks/lock-task.ts';
import { officeDay } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** A task as the inbox shows it (contract, `GET /api/tasks`). */
export async function presentTask(office: Office, task: ListedTask, language: Language) {
  const version = await office.catalogue.version(task.procedure, task.procedure_version);
  const calendar = await calendarOfTask(office, task);
  const now = office.officeClock.now();
  const at = task.ready_at ?? task.paused_at ?? now;
  const left = task.due_at && remainingWorkingMinutes(at.getTime(), task.due_at.getTime(), calendar);
  const dossier = { ...task, status: task.dossier_status };
  return {
    id: task.id,
    dossierId: task.dossier_id,
    dossierCode: task.dossier_code,
    dossierStatus: task.dossier_status,
    applicantName: task.applicant_name,
    channel: task.channel,
    elementId: task.element_id,
    name: task.name,
    procedure: task.procedure,
    procedureName: version.catalogue.name[language],
    procedureVersion: task.procedure_version,
    agencyId: task.agency_id,
    assignee: task.assignee_id === null ? null : { id: task.assignee_id, name: task.assignee_name },
    candidateGroups: task.roles,
    state: task.state,
    createdAt: iso(task.created_at),
    claimedAt: iso(task.claimed_at),
    completedAt: iso(task.completed_at),
    receivedAt: iso(task.received_at),
    dueAt: iso(task.due_at),
    dossierDueAt: iso(task.dossier_due_at),
    budgetMinutes: task.budget_minutes,
    remainingWorkingMinutes: left && !isFault(left) ? left.minutes : null,
    paused: task.paused_at !== null,
    late: isDossierLate(dossier, now),
    handover: version.model.elements[task.element_id]?.result?.handover === true,
    form: task.form_key ? (version.forms[task.form_key] ?? null) : null,
    data: task.data,
  };
}

/** The calendar its dossier's clock is counted by; the agency's while there is no clock. */
async function calendarOfTask(office: Office, task: ListedTask): Promise<Calendar> {
  const agency = await office.agencies.get(task.agency_id);
  const today = officeDay(office.officeClock.now());
  return office.calendars.ofClock({
    calendar: task.clock_calendar ?? office.calendars.assignmentOn(agency, today).deadlineCalendar,
    calendarVersion: task.clock_calendar_version ?? office.calendars.inForce,
    agencyId: task.agency_id,
    procedure: task.procedure,
  });
}

/** The same of a task just written, from what its transaction holds. */
export function listedOf({ dossier, task }: LockedTask): ListedTask {
  return {
    ...task,
    dossier_code: dossier.code,
    dossier_due_at: dossier.due_at,
    dossier_status: dossier.status,
    first_due_at: dossier.first_due_at,
    late_from: dossier.late_from,
    ready_at: dossier.ready_at,
    paused_at: dossier.paused_at,
    received_at: dossier.received_at,
    applicant_name: dossier.applicant.name,
    channel: dossier.channel,
    clock_calendar: dossier.clock_calendar,
    clock_calendar_version: dossier.clock_calendar_version,
  };
}
