import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { ArrivedJob, ArriveTaskAnswer } from '#engine/zeebe/ports.ts';
import { startTaskAlarms } from '../alarms/start-task-alarms.ts';
import { calendarOf } from '../calendars/calendars.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { lockInstance } from '../instances/lock-instance.ts';
import type { Office } from '../office.ts';
import { stepDue } from './step-due.ts';

const insert = {
  name: 'task-arrive',
  text: `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure,
      procedure_version, form_key, agency_id, roles, created_at, due_at, budget_minutes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (job_key) DO NOTHING`,
};

/** A user task's job has arrived: it is listed once, however often the job is delivered. */
export async function arriveTask(office: Office, job: ArrivedJob): Promise<ArriveTaskAnswer> {
  const answer = await inTransaction(office.pool, async (trx) => {
    const dossier = await lockInstance(trx, job);
    if (!dossier) return 'stranger' as const;
    await listTask(trx, office, job, dossier);
    return 'listed' as const;
  });
  if (answer === 'listed') office.fault('inbox:after-commit');
  return answer;
}

async function listTask(trx: Trx, office: Office, job: ArrivedJob, dossier: DossierRow): Promise<void> {
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const element = version.model.elements[job.elementId];
  const agency = await office.agencies.get(dossier.agency_id);
  const now = office.officeClock.now();
  const budget = dossier.initiative?.stepBudgets[job.elementId] ?? element?.budgetMinutes ?? null;
  const due = stepDue(now, budget, dossier.due_at, calendarOf(office.calendars, agency.calendar));
  const listed = await trx.query({
    ...insert,
    values: [
      office.newId(),
      dossier.id,
      job.jobKey,
      job.elementInstanceKey,
      job.elementId,
      element?.name ?? job.elementId,
      dossier.procedure,
      dossier.procedure_version,
      formKeyOf(job),
      dossier.agency_id,
      rolesOf(job, element?.role ?? null),
      now,
      due,
      budget,
    ],
  });
  if (listed.rowCount === 1) await startTaskAlarms(trx, office, job);
}

/** Zeebe doesn't evaluate a form key: publishing maps one that is an expression into `motcuaForm`. */
function formKeyOf(job: ArrivedJob): string | null {
  const written = job.headers['io.camunda.zeebe:formKey'] ?? null;
  const evaluated = job.variables['motcuaForm'];
  return written?.startsWith('=') ? (typeof evaluated === 'string' ? evaluated : null) : written;
}

/** The candidate groups are the roles: a group means that role in the dossier's handling agency. */
function rolesOf(job: ArrivedJob, laneRole: string | null): string[] {
  const groups: unknown = JSON.parse(job.headers['io.camunda.zeebe:candidateGroups'] ?? '[]');
  const named = Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
  return named.length > 0 ? named : laneRole ? [laneRole] : [];
}
