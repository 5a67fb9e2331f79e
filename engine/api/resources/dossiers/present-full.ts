import type { Queryable } from '#engine/db/office-pool.ts';
import { readClocks } from '#engine/office/clocks/read-clocks.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import {
  readDocuments,
  readJournal,
  readMatters,
  readTasks,
  type TaskHistoryRow,
} from '#engine/office/dossiers/read-details.ts';
import { feeExemptions } from '#engine/office/fees/fee-of.ts';
import { logbookPlace } from '#engine/office/logbook/enter-logbook.ts';
import { readHandOver, type HandOverRow } from '#engine/office/handovers/read-hand-over.ts';
import { partyWarnings } from '#engine/office/parties/party-warnings.ts';
import { officeDay, toOfficeIso } from '#engine/office/time/office-day.ts';
import { forecastDossier } from '#engine/office/forecasts/forecast-dossier.ts';
import { readCause } from '#engine/office/lateness/lateness-cause.ts';
import { presentForecast } from '#engine/api/resources/forecasts/present.ts';
import { presentCause } from '#engine/api/resources/lateness/present.ts';
import type { Call } from '#engine/api/route.ts';
import { allowedActions } from './allowed-actions.ts';
import { iso, presentBrief } from './present-brief.ts';
import { openMatters, presentMatters } from './present-matters.ts';

/** A dossier with everything its page shows (contract and docs/http.md, `GET /api/dossiers/:id`). */
export async function presentFull(
  db: Queryable,
  call: Call,
  row: DossierRow,
): Promise<Record<string, unknown>> {
  const { office, person, language } = call;
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  const [brief] = await presentBrief(db, office, [row], language);
  const tasks = await readTasks(db, row.id);
  const documents = await readDocuments(db, row.id);
  const matters = await readMatters(db, row.id);
  const journal = await readJournal(db, row.id);
  const clocks = await readClocks(db, office, row);
  const forecast = await forecastDossier(db, office, row.id);
  const cause = await readCause(db, row.id);
  const key = version.catalogue.intakeForm;
  const [amount, paid] = [Number(row.fee_amount), Number(row.fee_paid)];
  const names = new Map(version.catalogue.documents.map((one) => [one.code, one.name[language]]));
  return {
    ...brief,
    applicant: row.applicant,
    submitter: row.submitter,
    parties: row.parties,
    partyWarnings: partyWarnings(row, officeDay(row.received_at ?? row.created_at), language),
    fee: {
      amount,
      paid,
      exemption: feeExemptions(version.catalogue.fees, row.parties.kind).join('; ') || null,
    },
    logbook: await logbookPlace(db, row.id),
    handOver: presentHandOver(await readHandOver(db, row.id)),
    form: row.form,
    formSchema: key ? (version.forms[key] ?? null) : null,
    documents: documents.map((one) => ({
      id: one.id,
      code: one.code,
      name: names.get(one.code) ?? one.code,
      kind: one.kind,
      fileId: one.file_id,
      fileName: one.file_name,
      size: one.size,
    })),
    notes: [],
    currentTasks: tasks.filter((task) => task.state === 'open').map(presentCurrent),
    taskHistory: tasks.map((task) => ({
      ...presentHistory(task),
      form: task.form_key ? (version.forms[task.form_key] ?? null) : null,
    })),
    clock: clocks && { committed: presentClock(clocks.committed), statutory: presentClock(clocks.statutory) },
    journal: journal.map(({ at, actor, action, detail }) => ({
      ...detail,
      at: toOfficeIso(at),
      actor,
      action,
    })),
    forecast: forecast ? presentForecast(forecast.forecast) : null,
    latenessCause: cause ? presentCause(cause) : null,
    ...presentMatters(matters),
    receivedReason: row.received_reason,
    allowedActions: allowedActions(
      row,
      person,
      openMatters(matters, clocks?.committed.pauses ?? []),
      language,
    ),
  };
}

function presentHandOver(row: HandOverRow | null) {
  return (
    row && {
      at: iso(row.at),
      handedBy: row.handed_by_name,
      receiver: row.receiver,
      receiverKind: row.receiver_kind,
      paper: row.paper,
      paperNumber: row.paper_number,
      numberAgrees: row.number_agrees,
      authorisation: row.authorisation,
      lostSlip: row.lost_slip,
      waybill: row.waybill,
    }
  );
}

type Clock = NonNullable<Awaited<ReturnType<typeof readClocks>>>['committed'];

function presentClock(clock: Clock) {
  return {
    ...clock,
    pauses: clock.pauses.map((pause) => ({
      ...pause,
      from: toOfficeIso(pause.from),
      to: iso(pause.to),
      expectedUntil: iso(pause.expectedUntil),
    })),
  };
}

function assigneeOf(task: TaskHistoryRow) {
  return task.assignee_id === null ? null : { id: task.assignee_id, name: task.assignee_name };
}

function presentCurrent(task: TaskHistoryRow) {
  return { id: task.id, elementId: task.element_id, name: task.name, assignee: assigneeOf(task) };
}

function presentHistory(task: TaskHistoryRow) {
  return {
    ...presentCurrent(task),
    createdAt: iso(task.created_at),
    claimedAt: iso(task.claimed_at),
    completedAt: iso(task.completed_at),
    withdrawnAt: iso(task.withdrawn_at),
    dueAt: iso(task.due_at),
    data: task.data,
  };
}
