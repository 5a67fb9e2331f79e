import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool, type Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { armElement } from '#engine/office/alarms/arm-element.ts';
import { fireDue, type FiredAlarm } from '#engine/office/alarms/fire-due.ts';
import { writeDueDates } from '#engine/office/clocks/write-clocks.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { Office } from '#engine/office/office.ts';
import type { AlarmTimer } from '#engine/office/procedures/publish/procedure-model.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

/** A minute of office time. */
export const at = (text: string) => new Date(`${text}:00+07:00`);

/** Friday: eight working hours from 08:00 end at 17:00 (domain, P1, scenario 4). */
const FRIDAY = at('2024-06-14T08:00');

export const eightHours: AlarmTimer = {
  id: 'muon',
  counting: { kind: 'workingTime', value: 8, unit: 'workingHours' },
};
export const oneDay: AlarmTimer = { id: 'het', counting: { kind: 'duration', iso: 'P1D' } };

/** An alarm as the tests look at it. */
export interface AlarmFacts {
  name: string;
  state: string;
  due_at: Date | null;
}

/** The demo office at 08:00 of a Friday with one received dossier, without a broker; new in every test. */
export interface AlarmStage {
  pool: pg.Pool;
  office: Office;
  dossierId: string;
  fired: FiredAlarm[];
  /** One more received dossier, which becomes the stage's. */
  receive(): Promise<void>;
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  job(headers: Record<string, string>, variables?: Record<string, unknown>, jobKey?: string): ArrivedJob;
  arm(timers: AlarmTimer[], headers?: Record<string, string>, jobKey?: string): Promise<string>;
  alarms(kind?: string): Promise<AlarmFacts[]>;
  /** Ids of the messages in the outbox. */
  messages(): Promise<string[]>;
  fire(now: Date): Promise<number>;
}

/** Sets the stage for the tests of a file. */
export function setAlarmStage(): AlarmStage {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase();
    stage.pool = createOfficePool({ url: database.urlAs('office') });
    await migrate(stage.pool, path.resolve('engine/db/migrations'));
    const clock = await openClock(stage.pool, FRIDAY);
    await createDemoOffice(stage.pool, FRIDAY);
    stage.office = await buildOffice({
      pool: stage.pool,
      lookupPool: stage.pool,
      clock,
      log: quietLog,
      root: path.resolve('.'),
      dataDir: '.tmp',
      demo: true,
      broker: { deploy: async () => [] },
      fireUntil: async () => 0,
      fault: () => undefined,
    });
    stage.fired = [];
    await stage.receive();
  });

  afterEach(async () => {
    await stage.pool.end();
    await database.drop();
  });

  const stage: AlarmStage = {
    pool: undefined as unknown as pg.Pool,
    office: undefined as unknown as Office,
    dossierId: '',
    fired: [],
    async receive() {
      stage.dossierId = await insertDossier(stage);
    },
    write: (work) => inTransaction(stage.pool, work),
    job: (headers, variables = {}, jobKey = '1') => ({
      jobKey,
      elementId: 'x',
      elementInstanceKey: '2',
      processInstanceKey: '1',
      bpmnProcessId: 'p',
      processDefinitionVersion: 1,
      dossierId: stage.dossierId,
      variables,
      headers,
    }),
    arm(timers, more = {}, jobKey = '1') {
      const headers = {
        'motcua:arms': 'u',
        'motcua:starts': 'arm',
        'motcua:timers': JSON.stringify(timers),
        ...more,
      };
      return stage.write((trx) => armElement(trx, stage.office, stage.job(headers, {}, jobKey)));
    },
    async alarms(kind = 'timer') {
      const { rows } = await stage.pool.query<AlarmFacts>(
        'SELECT name, state, due_at FROM alarms WHERE dossier_id = $1 AND kind = $2 ORDER BY name',
        [stage.dossierId, kind],
      );
      return rows;
    },
    async messages() {
      const { rows } = await stage.pool.query<{ command: { messageId: string } }>(
        'SELECT command FROM outbox ORDER BY id',
      );
      return rows.map(({ command }) => command.messageId);
    },
    fire: (now) => fireDue(stage.office, now, async (_trx, _dossier, alarm) => void stage.fired.push(alarm)),
  };
  return stage;
}

async function insertDossier({ pool, office }: AlarmStage): Promise<string> {
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
    await writeDueDates(trx, id, office.calendars, { cause: 'receipt', at: FRIDAY });
  });
  return id;
}
