import { describe, expect, it } from 'vitest';
import { startTaskAlarms } from '#engine/office/alarms/start-task-alarms.ts';
import { withdrawTasks } from '#engine/office/tasks/withdraw-tasks.ts';
import type { Office } from '#engine/office/office.ts';
import { at, eightHours, setAlarmStage } from './stage.ts';

const stage = setAlarmStage();

/** An armed task `u` of one of several inner instances, its alarm started. */
async function armedTask(jobKey: string): Promise<string> {
  const armingId = await stage.arm([eightHours], { 'motcua:starts': 'task' }, `1${jobKey}`);
  await stage.write(async (trx) => {
    await trx.query(
      `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure, procedure_version,
         agency_id, roles, created_at, arming_id)
       SELECT $1, id, $2, $2, 'u', 'U', procedure, procedure_version, agency_id, '{case-officer}', $3, $4
         FROM dossiers WHERE id = $5`,
      [stage.office.newId(), jobKey, at('2024-06-14T08:00'), armingId, stage.dossierId],
    );
    await startTaskAlarms(trx, stage.office, stage.job({}, { motcuaArm: armingId }, jobKey));
  });
  return armingId;
}

const states = async () => {
  const { rows } = await stage.pool.query<{ job_key: string; task: string; alarm: string }>(
    `SELECT t.job_key, t.state AS task, a.state AS alarm FROM tasks t JOIN alarms a ON a.arming_id = t.arming_id
      WHERE t.dossier_id = $1 ORDER BY t.job_key`,
    [stage.dossierId],
  );
  return rows.map(({ job_key, task, alarm }) => `${job_key} ${task} ${alarm}`);
};

const broker = (alive: (jobKey: string) => 'alive' | 'gone' | 'unknown'): Office => ({
  ...stage.office,
  isJobAlive: async (jobKey) => alive(jobKey),
});
const withdrawn = (headers: Record<string, string>) =>
  stage.job({ 'motcua:withdraws': 'u', ...headers }, {}, '99');

describe('a task that was withdrawn among others of the same element', () => {
  it('ends with its own alarm; the other instance goes on and rings', async () => {
    // given two inner instances that wait at the same element
    await armedTask('21');
    await armedTask('22');
    // when the broker has taken the first one back
    const office = broker((jobKey) => (jobKey === '21' ? 'gone' : 'alive'));
    await withdrawTasks(office, withdrawn({ 'motcua:among': 'true' }));
    // then
    expect(await states()).toEqual(['21 withdrawn ended', '22 open running']);
    await stage.fire(at('2024-06-14T17:00'));
    expect(stage.fired.filter(({ name }) => name === 'muon')).toHaveLength(1);
  });

  it('is not decided while the broker can not be asked', async () => {
    await armedTask('21');
    const office = broker(() => 'unknown');
    await expect(withdrawTasks(office, withdrawn({ 'motcua:among': 'true' }))).rejects.toThrow(
      "can't be asked",
    );
    expect(await states()).toEqual(['21 open running']);
  });

  it('needs no question where the element runs once', async () => {
    await armedTask('21');
    await withdrawTasks(
      broker(() => 'unknown'),
      withdrawn({}),
    );
    expect(await states()).toEqual(['21 withdrawn ended']);
  });
});
