import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTask } from '#engine/office/tasks/open-task.ts';
import type { Person } from '#engine/office/people/person.ts';
import type { JobState } from '#engine/zeebe/job-leases.ts';
import { setAlarmStage } from '../alarms/stage.ts';

const stage = setAlarmStage();

async function openOne(): Promise<{ id: string; person: Person }> {
  const id = randomUUID();
  const { rows } = await stage.pool.query<{ agency_id: string }>(
    `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure, procedure_version,
       agency_id, roles, created_at)
     SELECT $1, id, 77, 78, 'thuLy', 'Thụ lý', procedure, 1, agency_id, '{case-officer}', $3 FROM dossiers WHERE id = $2
     RETURNING agency_id`,
    [id, stage.dossierId, stage.office.officeClock.now()],
  );
  const agencyId = rows[0]!.agency_id;
  const { rows: people } = await stage.pool.query<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE username = 'thuly'`,
  );
  const roles = [{ role: 'case-officer', agencyId }];
  const person = { ...people[0]!, username: 'thuly', agencyId, roles } as unknown as Person;
  return { id, person };
}

const answer = (state: JobState) => {
  stage.office.isJobAlive = async () => state;
};

describe('opening a task', () => {
  it('closes one whose job is gone, and says so in the journal', async () => {
    const { id, person } = await openOne();
    answer('gone');
    expect((await openTask(stage.office, id, person)).state).toBe('withdrawn');
    const { rows } = await stage.pool.query('SELECT action FROM journal WHERE dossier_id = $1', [
      stage.dossierId,
    ]);
    expect(rows).toEqual([{ action: 'taskWithdrawn' }]);
  });

  it.each(['alive', 'unknown'] as const)('shows one whose job is %s as it is', async (state) => {
    const { id, person } = await openOne();
    answer(state);
    expect((await openTask(stage.office, id, person)).state).toBe('open');
  });

  it('does not wait long for a broker that does not answer', async () => {
    const { id, person } = await openOne();
    stage.office.isJobAlive = () => new Promise(() => undefined);
    const began = performance.now();
    expect((await openTask(stage.office, id, person)).state).toBe('open');
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
