import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import { officePorts } from '#engine/office/instances/office-ports.ts';
import { allocateCode } from '#engine/office/dossiers/dossier-code.ts';
import type { Office } from '#engine/office/office.ts';
import { write } from '#engine/office/write.ts';
import type { ArrivedJob, OfficePorts } from '#engine/zeebe/ports.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

/** How office and broker keep faith: who may run a dossier, and that a job delivered twice is listed once. */
describe('what arrives from the broker', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let office: Office;
  let ports: OfficePorts;

  beforeAll(async () => {
    database = await testDatabase();
    pool = createOfficePool({ url: database.urlAs('office'), max: 8 });
    await migrate(pool, 'engine/db/migrations');
    const clock = await openClock(pool, new Date('2024-06-12T09:15:00+07:00'));
    await createDemoOffice(pool, clock.officeClock.now());
    office = await buildOffice({
      pool,
      clock,
      log: pino({ level: 'silent' }),
      root: '.',
      dataDir: '.tmp',
      demo: true,
      broker: { deploy: () => Promise.resolve([]) },
      fireUntil: () => Promise.resolve(0),
      fault: () => undefined,
    });
    ports = officePorts(office);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function receivedDossier(): Promise<{ id: string; start: string }> {
    const [id, start] = [newId(), newId()];
    await pool.query(
      `INSERT INTO dossiers (id, tracking_token, procedure, procedure_version, channel, status, receiving_agency_id,
         agency_id, applicant, form, created_at, search_text, motcua_start, due_at)
       SELECT $1, $2, 'x', 1, 'counter', 'received', a.id, a.id, '{}', '{}', now(), '', $3, '2024-06-12T17:00+07'
       FROM agencies a LIMIT 1`,
      [id, randomBytes(8).toString('hex'), start],
    );
    return { id, start };
  }

  const job = (dossierId: string, more: Partial<ArrivedJob> = {}): ArrivedJob => ({
    jobKey: '2251799813685250',
    elementId: 'thuLy',
    elementInstanceKey: '2251799813685251',
    processInstanceKey: '2251799813685252',
    bpmnProcessId: 'p',
    processDefinitionVersion: 1,
    dossierId,
    variables: {},
    headers: { 'io.camunda.zeebe:candidateGroups': '["case-officer"]' },
    ...more,
  });

  it('the first instance with the dossier’s start claims it; a second and a wrong start are strangers', async () => {
    const { id, start } = await receivedDossier();
    const begin = (processInstanceKey: string, motcuaStart = start) =>
      ports.claimInstance(job(id, { processInstanceKey, variables: { motcuaStart } }));
    expect(await begin('1', newId())).toBe('stranger');
    expect(await begin('1')).toBe('claimed');
    expect(await begin('1')).toBe('claimed');
    expect(await begin('2')).toBe('stranger');
    expect(await ports.claimInstance(job(newId(), { variables: { motcuaStart: start } }))).toBe('stranger');
  });

  it('of many at once exactly one instance runs a dossier', async () => {
    const { id, start } = await receivedDossier();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        ports.claimInstance(
          job(id, { processInstanceKey: String(100 + i), variables: { motcuaStart: start } }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'claimed')).toHaveLength(1);
  });

  it('a stopped dossier is claimed by nobody', async () => {
    const { id, start } = await receivedDossier();
    await pool.query(`UPDATE dossiers SET status = 'stopped' WHERE id = $1`, [id]);
    expect(await ports.claimInstance(job(id, { variables: { motcuaStart: start } }))).toBe('stranger');
  });

  it('a task’s job delivered twice is listed once, a stranger’s not at all', async () => {
    const { id, start } = await receivedDossier();
    await ports.claimInstance(job(id, { variables: { motcuaStart: start } }));
    const arrive = (more: Partial<ArrivedJob> = {}) => ports.arriveTask(job(id, more));
    expect(await Promise.all([arrive(), arrive()])).toEqual(['listed', 'listed']);
    expect(await arrive({ jobKey: '5', processInstanceKey: '9' })).toBe('stranger');
    const { rows } = await pool.query('SELECT roles, due_at FROM tasks WHERE dossier_id = $1', [id]);
    expect(rows).toEqual([{ roles: ['case-officer'], due_at: new Date('2024-06-12T17:00:00+07:00') }]);
  });

  it('codes count per unit and office day, without a gap after a rollback', async () => {
    const at = new Date('2024-06-12T09:00:00+07:00');
    const next = () => write(office, (trx) => allocateCode(trx, '000.11.11.H26', at));
    await next();
    await write(office, async (trx) => {
      await allocateCode(trx, '000.11.11.H26', at);
      throw new Error('no');
    }).catch(() => undefined);
    const codes = await Promise.all(Array.from({ length: 20 }, next));
    expect([...codes].sort().at(-1)).toBe('000.11.11.H26-240612-0021');
    expect(new Set(codes).size).toBe(20);
    const tomorrow = new Date('2024-06-13T00:00:00+07:00');
    expect(await write(office, (trx) => allocateCode(trx, '000.11.11.H26', tomorrow))).toBe(
      '000.11.11.H26-240613-0001',
    );
  });
});
