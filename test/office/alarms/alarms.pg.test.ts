import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool, type Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { armElement } from '#engine/office/alarms/arm-element.ts';
import { disarmElement, disarmWithdrawn } from '#engine/office/alarms/disarm-element.ts';
import { fireDue, type FiredAlarm } from '#engine/office/alarms/fire-due.ts';
import { fireUntil } from '#engine/office/alarms/fire-until.ts';
import { pauseAlarms } from '#engine/office/alarms/pause-alarms.ts';
import { resumeAlarms } from '#engine/office/alarms/resume-alarms.ts';
import { scheduleClockAlarms } from '#engine/office/alarms/schedule-clock-alarms.ts';
import { startScopeAlarms } from '#engine/office/alarms/start-scope-alarms.ts';
import { startTaskAlarms } from '#engine/office/alarms/start-task-alarms.ts';
import { pauseClocks, resumeClocks, writeDueDates } from '#engine/office/clocks/write-clocks.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { Office } from '#engine/office/office.ts';
import type { AlarmTimer } from '#engine/office/procedures/publish/procedure-model.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

let database: TestDatabase;
let pool: pg.Pool;
let office: Office;
let dossierId: string;
let fired: FiredAlarm[];

const at = (text: string) => new Date(`${text}:00+07:00`);

/** Friday: eight working hours from 08:00 end at 17:00 (domain, P1, scenario 4). */
const FRIDAY = at('2024-06-14T08:00');

beforeEach(async () => {
  database = await testDatabase();
  pool = createOfficePool({ url: database.urlAs('office') });
  await migrate(pool, path.resolve('engine/db/migrations'));
  const clock = await openClock(pool, FRIDAY);
  await createDemoOffice(pool, FRIDAY);
  office = await buildOffice({
    pool,
    lookupPool: pool,
    clock,
    log: quietLog,
    root: path.resolve('.'),
    dataDir: '.tmp',
    demo: true,
    broker: { deploy: async () => [] },
    fireUntil: async () => 0,
    fault: () => undefined,
  });
  dossierId = await receive();
  fired = [];
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

/** A received dossier with its clocks, without a broker. */
async function receive(): Promise<string> {
  const id = randomUUID();
  await inTransaction(pool, async (trx) => {
    await trx.query(
      `INSERT INTO dossiers (id, code, tracking_token, procedure, procedure_version, channel, status,
         receiving_agency_id, agency_id, applicant, form, created_at, received_at, instance_key, search_text)
       SELECT $1, $2, $2, '2.000635', 1, 'counter', 'processing', id, id, '{}', '{}', $3, $3, 1, '' FROM agencies
        LIMIT 1`,
      [id, id.slice(0, 18), FRIDAY],
    );
    for (const [kind, value, unit] of [
      ['committed', 8, 'workingHours'],
      ['statutory', 2, 'workingDays'],
    ]) {
      await trx.query(
        `INSERT INTO clocks (dossier_id, kind, budget_value, budget_unit, calendar, started_at, due_at, state)
         VALUES ($1, $2, $3, $4, 'A', $5, $5, 'running')`,
        [id, kind, value, unit, FRIDAY],
      );
    }
    await writeDueDates(trx, id, office.calendars);
  });
  return id;
}

function job(
  headers: Record<string, string>,
  variables: Record<string, unknown> = {},
  jobKey = '1',
): ArrivedJob {
  return {
    jobKey,
    elementId: 'x',
    elementInstanceKey: '2',
    processInstanceKey: '1',
    bpmnProcessId: 'p',
    processDefinitionVersion: 1,
    dossierId,
    variables,
    headers,
  };
}

const armJob = (timers: AlarmTimer[], more: Record<string, string> = {}, jobKey = '1') =>
  job(
    { 'motcua:arms': 'u', 'motcua:starts': 'arm', 'motcua:timers': JSON.stringify(timers), ...more },
    {},
    jobKey,
  );

const write = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(pool, work);
const arm = (timers: AlarmTimer[], more?: Record<string, string>, jobKey?: string) =>
  write((trx) => armElement(trx, office, armJob(timers, more, jobKey)));

const eightHours: AlarmTimer = {
  id: 'muon',
  counting: { kind: 'workingTime', value: 8, unit: 'workingHours' },
};
const oneDay: AlarmTimer = { id: 'het', counting: { kind: 'duration', iso: 'P1D' } };

interface AlarmFacts {
  name: string;
  state: string;
  due_at: Date | null;
}

async function alarms(kind = 'timer'): Promise<AlarmFacts[]> {
  const { rows } = await pool.query<AlarmFacts>(
    'SELECT name, state, due_at FROM alarms WHERE dossier_id = $1 AND kind = $2 ORDER BY name',
    [dossierId, kind],
  );
  return rows;
}

async function messages(): Promise<string[]> {
  const { rows } = await pool.query<{ command: { name: string; messageId: string } }>(
    'SELECT command FROM outbox ORDER BY id',
  );
  return rows.map(({ command }) => command.messageId);
}

const fire = (now: Date) => fireDue(office, now, async (_trx, _dossier, alarm) => void fired.push(alarm));

/** Pauses the law's clock and its alarms, as a request for a supplement does. */
const pause = (from: Date) =>
  write(async (trx) => {
    const kind = 'supplement';
    await pauseClocks(trx, dossierId, {
      id: randomUUID(),
      kind,
      policy: 'accumulate',
      from,
      reason: '',
      by: { system: 'test' },
    });
    await pauseAlarms(trx, office, dossierId, { at: from, policy: 'accumulate' });
  });

const resume = (to: Date) =>
  write(async (trx) => {
    await resumeClocks(trx, dossierId, { kind: 'supplement', at: to, calendars: office.calendars });
    await resumeAlarms(trx, office, dossierId, to);
  });

describe('arming', () => {
  it('answers a job that is delivered twice with the same id and starts its alarms once', async () => {
    const first = await arm([eightHours, oneDay]);
    expect(await arm([eightHours, oneDay])).toBe(first);
    expect(await arm([eightHours], {}, '2')).not.toBe(first);
    expect((await alarms()).map((alarm) => alarm.name)).toEqual(['het', 'muon', 'muon']);
  });

  it('counts working time by the calendar and everything else plainly', async () => {
    await arm([eightHours, oneDay]);
    const [plain, working] = await alarms();
    expect(working?.due_at).toEqual(at('2024-06-14T17:00'));
    expect(plain!.due_at!.getTime() - at('2024-06-15T08:00').getTime()).toBeLessThan(60_000);
  });

  it('lets the alarms of a user task start with its own job, once', async () => {
    // given
    const armingId = await arm([eightHours], { 'motcua:starts': 'task' });
    expect(await alarms()).toEqual([]);
    // when
    const arrived = job({}, { motcuaArm: armingId }, '9');
    await write((trx) => startTaskAlarms(trx, office, arrived));
    await write((trx) => startTaskAlarms(trx, office, arrived));
    // then
    expect(await alarms()).toHaveLength(1);
  });

  it('starts the timers of a scope by its key, also of two inner instances', async () => {
    const armingId = await arm([]);
    const started = (key: string) =>
      write((trx) =>
        startScopeAlarms(
          trx,
          office,
          job({ 'motcua:timers': JSON.stringify([oneDay]) }, { motcuaArm: key }, key),
        ),
      );
    await started(`${armingId}:1`);
    await started(`${armingId}:2`);
    await started(`${armingId}:2`);
    expect(await alarms()).toHaveLength(2);
  });

  it('ends what was armed when the token leaves, or is withdrawn', async () => {
    const first = await arm([eightHours]);
    await arm([oneDay], {}, '2');
    await write((trx) => disarmElement(trx, job({ 'motcua:arms': 'u' }, { motcuaArm: first })));
    expect((await alarms()).map(({ state }) => state)).toEqual(['running', 'ended']);
    await write((trx) => disarmWithdrawn(trx, dossierId, ['u', 'v']));
    expect((await alarms()).map(({ state }) => state)).toEqual(['ended', 'ended']);
    expect(await fire(at('2024-07-01T08:00'))).toBe(0);
  });
});

describe('firing', () => {
  it('fires once however many look, with the message the subscription waits for', async () => {
    // given
    const armingId = await arm([eightHours]);
    expect(await fire(at('2024-06-14T16:59'))).toBe(0);
    // when
    const counts = await Promise.all([1, 2, 3].map(() => fire(at('2024-06-14T17:00'))));
    // then
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await messages()).toEqual([`${armingId}:muon:1`]);
    expect(fired).toMatchObject([{ kind: 'timer', name: 'muon', elementId: 'u' }]);
  });

  it('fires a cycle as often as it says, numbered', async () => {
    const armingId = await arm([{ id: 'nhac', counting: { kind: 'cycle', repetitions: 3, iso: 'PT1H' } }]);
    await fire(at('2024-06-14T09:30'));
    await fire(at('2024-06-14T12:00'));
    expect(await messages()).toEqual([1, 2, 3].map((n) => `${armingId}:nhac:${n}`));
    expect((await alarms())[0]?.state).toBe('fired');
  });

  it('goes on with the others when one can not be fired', async () => {
    await arm([oneDay]);
    dossierId = await receive();
    await arm([oneDay], {}, '2');
    let first = true;
    const count = await fireDue(office, at('2024-06-16T08:00'), async () => {
      if (!first) return;
      first = false;
      throw new Error('broken');
    });
    expect(count).toBe(1);
    expect(await messages()).toHaveLength(1);
    expect(await fire(at('2024-06-16T08:00'))).toBe(1);
  });

  it('does not fire for a dossier that has ended', async () => {
    await arm([oneDay]);
    await pool.query(`UPDATE dossiers SET status = 'stopped' WHERE id = $1`, [dossierId]);
    expect(await fire(at('2024-06-16T08:00'))).toBe(0);
    expect(await messages()).toEqual([]);
  });

  it('moves the clock from alarm to alarm, so that what follows from one is counted from it', async () => {
    // given an alarm whose firing arms the next one
    await arm([oneDay]);
    const clock = office.movableClock!;
    let nth = 1;
    // when
    const count = await fireUntil(office, {
      clock,
      until: at('2024-06-17T12:00'),
      effect: async (_trx, _dossier, alarm) => void fired.push(alarm),
      settle: async () => {
        nth += 1;
        await arm([oneDay], {}, String(nth));
      },
    });
    // then: Saturday, Sunday and Monday at 08:00
    expect(count).toBe(3);
    expect(fired.map(({ dueAt }) => dueAt.toISOString().slice(0, 13))).toEqual([
      '2024-06-15T01',
      '2024-06-16T01',
      '2024-06-17T01',
    ]);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(at('2024-06-17T12:00').getTime());
  });
});

describe('moving the clock', () => {
  it('passes by alarms of dossiers that have ended', async () => {
    await arm([{ id: 'som', counting: { kind: 'duration', iso: 'PT1H' } }]);
    await pool.query(`UPDATE dossiers SET status = 'stopped' WHERE id = $1`, [dossierId]);
    dossierId = await receive();
    await arm([oneDay], {}, '2');
    const count = await fireUntil(office, {
      clock: office.movableClock!,
      until: at('2024-06-16T08:00'),
      effect: async () => undefined,
      settle: async () => undefined,
    });
    expect(count).toBe(1);
  });
});

describe('pausing', () => {
  it('stops working time with the law and counts it on, plain time goes on', async () => {
    // given
    await arm([eightHours, oneDay]);
    const [plain] = await alarms();
    // when two working hours are waited
    await pause(at('2024-06-14T10:00'));
    expect((await alarms()).map(({ state }) => state)).toEqual(['running', 'paused']);
    expect(await fire(at('2024-06-14T17:00'))).toBe(0);
    await resume(at('2024-06-14T14:00'));
    // then
    const [same, moved] = await alarms();
    expect(same).toEqual(plain);
    expect(moved).toMatchObject({ state: 'running', due_at: at('2024-06-17T11:00') });
  });

  it('does not stop the alarms of the very element that pauses', async () => {
    await arm([eightHours], { 'motcua:pauses': 'true' });
    await pause(at('2024-06-14T10:00'));
    expect((await alarms())[0]?.state).toBe('running');
  });

  it('starts paused while the clock is paused', async () => {
    await pause(at('2024-06-14T08:30'));
    await arm([eightHours]);
    expect((await alarms())[0]).toMatchObject({ state: 'paused', due_at: null });
    await resume(at('2024-06-14T14:00'));
    expect((await alarms())[0]?.state).toBe('running');
  });
});

describe("the clock's own warnings", () => {
  const schedule = () => write((trx) => scheduleClockAlarms(trx, office, dossierId));

  it('warns at 80 % of the committed time and when the promise is broken', async () => {
    await schedule();
    await schedule();
    expect(await alarms('clock')).toEqual([
      { name: 'late', state: 'running', due_at: at('2024-06-14T17:01') },
      { name: 'nearlyDue', state: 'running', due_at: at('2024-06-14T15:24') },
    ]);
    await fire(at('2024-06-14T18:00'));
    expect(fired.map(({ name }) => name)).toEqual(['nearlyDue', 'late']);
    expect(await messages()).toEqual([]);
  });

  it('lays them afresh after a pause, but gives each once in a life', async () => {
    await schedule();
    await fire(at('2024-06-14T15:30'));
    await pause(at('2024-06-14T16:00'));
    expect((await alarms('clock')).filter(({ state }) => state === 'running')).toEqual([]);
    await resume(at('2024-06-17T09:00'));
    expect((await alarms('clock')).filter(({ state }) => state === 'running')).toEqual([
      { name: 'late', state: 'running', due_at: at('2024-06-17T10:01') },
    ]);
  });
});
