import { inTransaction } from '#engine/db/transaction.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { ArrivedJob, ArriveTaskAnswer, OfficePorts } from '#engine/zeebe/ports.ts';
import { armElement } from '../alarms/arm-element.ts';
import { disarmElement } from '../alarms/disarm-element.ts';
import { startScopeAlarms } from '../alarms/start-scope-alarms.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { arriveTask } from '../tasks/arrive-task.ts';
import { withdrawTasks } from '../tasks/withdraw-tasks.ts';
import { claimInstance } from './claim-instance.ts';
import { beginWait, endWait } from './element-waits.ts';
import { lockInstance } from './lock-instance.ts';

/** What the job workers ask of the office. Each answer is committed before it is given. */
export function officePorts(office: Office): OfficePorts {
  const own = <T>(job: ArrivedJob, work: (trx: Trx, dossier: DossierRow) => Promise<T>) =>
    inTransaction(office.pool, async (trx) => {
      const dossier = await lockInstance(trx, job);
      return dossier ? work(trx, dossier) : ('stranger' as const);
    });
  return {
    claimInstance: (job) => claimInstance(office, job),
    arriveTask: (job) => arriveTask(office, job),
    withdrawTasks: (job) => withdrawTasks(office, job),
    arm: (job) =>
      own(job, async (trx, dossier) => {
        const armingId = await armElement(trx, office, job);
        await beginWait(trx, office, dossier, { elementId: job.headers['motcua:arms'] ?? '', armingId });
        return { armingId };
      }),
    disarm: (job) =>
      own(job, async (trx, dossier): Promise<ArriveTaskAnswer> => {
        await disarmElement(trx, job);
        await endWait(trx, office, dossier, {
          elementId: job.headers['motcua:arms'] ?? '',
          at: office.officeClock.now(),
        });
        return 'listed';
      }),
    started: (job) =>
      own(job, async (trx): Promise<ArriveTaskAnswer> => {
        await startScopeAlarms(trx, office, job);
        return 'listed';
      }),
  };
}
