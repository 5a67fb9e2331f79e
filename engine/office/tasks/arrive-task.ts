import type { Queryable } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { ArrivedJob, ArriveTaskAnswer } from '#engine/zeebe/ports.ts';
import { startTaskAlarms } from '../alarms/start-task-alarms.ts';
import { calendarsOfDossiers } from '../calendars/calendar-of-dossier.ts';
import { laySteps } from '../clocks/lay-steps.ts';
import { isUuid, lockDossier } from '../dossiers/lock-dossier.ts';
import type { Office } from '../office.ts';
import { stepDue } from './step-due.ts';

const insert = {
  name: 'task-arrive',
  text: `WITH dossier AS (
      SELECT id, agency_id, procedure, procedure_version, due_at, initiative FROM dossiers
      WHERE id = $2 AND instance_key = $3 AND status NOT IN ('returned', 'refused', 'stopped') FOR UPDATE
    ), listed AS (
      INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure,
        procedure_version, form_key, agency_id, roles, created_at, due_at, budget_minutes, arming_id)
      SELECT $1, id, $4, $5, $6, $7, procedure, procedure_version, $8, agency_id, $9, $10,
        least($11::timestamptz, due_at), $12,
        (SELECT g.id FROM armings g WHERE g.id = $13 AND g.dossier_id = dossier.id) FROM dossier
      ON CONFLICT (job_key) DO NOTHING RETURNING id
    )
    SELECT (SELECT count(*)::int FROM dossier) AS ours, (SELECT count(*)::int FROM listed) AS fresh,
      (SELECT initiative->>'code' FROM dossier) AS initiative`,
};

/**
 * A user task's job has arrived: it is listed once, however often the job is delivered. One statement, which is its own
 * transaction; only a task with timers needs a longer one.
 */
export async function arriveTask(office: Office, job: ArrivedJob): Promise<ArriveTaskAnswer> {
  if (!isUuid(job.dossierId)) return 'stranger';
  const values = await valuesOf(office, job);
  const armed = typeof job.variables['motcuaArm'] === 'string';
  const answer = armed
    ? await inTransaction(office.pool, async (trx) => {
        const answer = await list(trx, values);
        if (answer.fresh > 0) await startTaskAlarms(trx, office, job);
        return answer;
      })
    : await list(office.pool, values);
  if (answer.ours === 0) return 'stranger';
  if (answer.fresh > 0 && answer.initiative !== (job.variables['initiative'] ?? null)) {
    await layByReceipt(office, job.dossierId);
  }
  office.fault('inbox:after-commit');
  return 'listed';
}

interface Listing {
  ours: number;
  fresh: number;
  /** The initiative of the receipt as it stands; the instance carries the one it was started with. */
  initiative: string | null;
}

async function list(db: Queryable, values: unknown[]): Promise<Listing> {
  const { rows } = await db.query<Listing>({ ...insert, values });
  return rows[0] ?? { ours: 0, fresh: 0, initiative: null };
}

/** The receipt was corrected since the instance began, and with it what a step is given. */
async function layByReceipt(office: Office, dossierId: string): Promise<void> {
  await inTransaction(office.pool, async (trx) => {
    await lockDossier(trx, dossierId);
    await laySteps(trx, office, dossierId);
  });
}

async function valuesOf(office: Office, job: ArrivedJob): Promise<unknown[]> {
  const version = await office.catalogue.ofProcess(job.bpmnProcessId, job.processDefinitionVersion);
  const element = version?.model.elements[job.elementId];
  const now = office.officeClock.now();
  const initiative = office.initiatives.find((one) => one.code === job.variables['initiative']);
  const budget = initiative?.stepBudgets[job.elementId] ?? element?.budgetMinutes ?? null;
  const due = budget === null ? null : await dueOfStep(office, job.dossierId, { now, budget });
  return [
    office.newId(),
    job.dossierId,
    job.processInstanceKey,
    job.jobKey,
    job.elementInstanceKey,
    job.elementId,
    element?.name ?? job.elementId,
    formKeyOf(job),
    rolesOf(job, element?.role ?? null),
    now,
    due,
    budget,
    armingOf(job),
  ];
}

/** The arming of a task with timers, as the arm task before it was told. */
function armingOf(job: ArrivedJob): string | null {
  const arming = job.variables['motcuaArm'];
  return typeof arming === 'string' && isUuid(arming) ? arming : null;
}

/** A stranger's task has no dossier and no due time. */
async function dueOfStep(
  office: Office,
  dossierId: string,
  { now, budget }: { now: Date; budget: number },
): Promise<Date | null> {
  const calendar = (await calendarsOfDossiers(office.pool, office, [dossierId])).get(dossierId);
  return calendar ? stepDue({ createdAt: now, budgetMinutes: budget }, calendar) : null;
}

/** The candidate groups are the roles: a group means that role in the dossier's handling agency. */
function rolesOf(job: ArrivedJob, laneRole: string | null): string[] {
  const groups: unknown = JSON.parse(job.headers['io.camunda.zeebe:candidateGroups'] ?? '[]');
  const named = Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
  return named.length > 0 ? named : laneRole ? [laneRole] : [];
}

/** Zeebe doesn't evaluate a form key: publishing maps one that is an expression into `motcuaForm`. */
function formKeyOf(job: ArrivedJob): string | null {
  const written = job.headers['io.camunda.zeebe:formKey'] ?? null;
  const evaluated = job.variables['motcuaForm'];
  return written?.startsWith('=') ? (typeof evaluated === 'string' ? evaluated : null) : written;
}
