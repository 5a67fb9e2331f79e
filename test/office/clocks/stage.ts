import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { buildOffice } from '#engine/boot/build-office.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool, type Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { fireDue } from '#engine/office/alarms/fire-due.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { receiveAtCounter } from '#engine/office/dossiers/intake.ts';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import type { Submission } from '#engine/office/dossiers/submission.ts';
import { alarmEffect } from '#engine/office/notices/alarm-effect.ts';
import type { Office } from '#engine/office/office.ts';
import { loadPerson } from '#engine/office/people/load-person.ts';
import type { Person } from '#engine/office/people/person.ts';
import { publishShipped } from '#engine/office/procedures/publish/publish-shipped.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

/** A minute of office time. */
export const at = (text: string): Date => new Date(`${text}:00+07:00`);

/** What a test may add to an act at the counter. */
export interface CounterMore {
  receivedAt?: Date;
  receivedAtReason?: string;
}

/**
 * The demo office with its shipped procedure on a real PostgreSQL, without a broker. Office time stands where a test puts
 * it. One database for a file; every dossier is new.
 */
export interface ClockStage {
  pool: pg.Pool;
  office: Office;
  now: Date;
  who(username: string): Person;
  submission(more?: Partial<Submission>): Submission;
  receive(more?: Partial<Submission> & CounterMore): Promise<DossierRow>;
  /** One write of a dossier, its row held. */
  act<T>(dossierId: string, work: (trx: Trx, dossier: DossierRow) => Promise<T>): Promise<T>;
  dossier(id: string): Promise<DossierRow>;
  journal(id: string): Promise<{ action: string; detail: Record<string, unknown> }[]>;
  /** Lists a step as the broker's job would. */
  step(dossierId: string, elementId: string, budgetMinutes: number): Promise<void>;
  /** Fires what is due, by this office or by another one. */
  fire(office?: Office): Promise<number>;
  /** One more office on the same database, as a second program would be: its own connections and memory. */
  another(): Promise<Office>;
}

/** Sets the stage for the tests of a file. */
export function setClockStage(): ClockStage {
  let database: TestDatabase;
  const people = new Map<string, Person>();
  let form: Record<string, unknown> = {};
  let jobs = 1000;
  const pools: pg.Pool[] = [];
  const connect = (): pg.Pool => {
    const pool = createOfficePool({ url: database.urlAs('office') });
    pools.push(pool);
    return pool;
  };
  const build = (pool: pg.Pool): Promise<Office> =>
    buildOffice({
      pool,
      lookupPool: pool,
      clock: { officeClock: { now: () => stage.now }, movableClock: undefined, prefix: 'm-' },
      log: quietLog,
      root: path.resolve('.'),
      dataDir: '.tmp',
      demo: true,
      broker: { deploy: async ([resource]) => [deployed(resource?.content ?? '')] },
      fireUntil: async () => 0,
      fault: () => undefined,
    });

  beforeAll(async () => {
    database = await testDatabase();
    stage.pool = connect();
    await migrate(stage.pool, path.resolve('engine/db/migrations'));
    await createDemoOffice(stage.pool, stage.now);
    stage.office = await build(stage.pool);
    await publishShipped(stage.office.publisher, path.resolve('definitions'));
    const { rows } = await stage.pool.query<{ id: string; username: string }>(
      'SELECT id, username FROM people',
    );
    for (const { id, username } of rows) {
      const person = await loadPerson(stage.pool, id, stage.now);
      if (person) people.set(username, person);
    }
    const version = await stage.office.catalogue.inForce('2.000635', stage.now);
    const examples = version?.forms['to-khai']?.schema['examples'] as Record<string, unknown>[];
    form = examples[0] ?? {};
  });

  afterAll(async () => {
    for (const pool of pools) await pool.end();
    await database.drop();
  });

  const stage: ClockStage = {
    pool: undefined as unknown as pg.Pool,
    office: undefined as unknown as Office,
    now: at('2024-06-03T08:00'),
    who(username) {
      const person = people.get(username);
      if (!person) throw new Error(`Expected ${username} in the demo office.`);
      return person;
    },
    submission: (more = {}) => ({
      procedure: '2.000635',
      channel: 'counter',
      applicant: { name: 'Nguyễn Văn Mẫu' },
      form,
      ...more,
    }),
    receive({ receivedAt, receivedAtReason, ...more } = {}) {
      return inTransaction(stage.pool, (trx) =>
        receiveAtCounter(trx, stage.office, {
          submission: stage.submission(more),
          by: stage.who('tiepnhan'),
          language: 'vi',
          correlationId: 'test',
          ...(receivedAt && { receivedAt }),
          ...(receivedAtReason && { receivedAtReason }),
        }),
      );
    },
    act: (dossierId, work) =>
      inTransaction(stage.pool, async (trx) => work(trx, await lockDossier(trx, dossierId))),
    async dossier(id) {
      const { rows } = await stage.pool.query<DossierRow>('SELECT * FROM dossiers WHERE id = $1', [id]);
      return rows[0]!;
    },
    async journal(id) {
      const { rows } = await stage.pool.query<{ action: string; detail: Record<string, unknown> }>(
        'SELECT action, detail FROM journal WHERE dossier_id = $1 ORDER BY seq',
        [id],
      );
      return rows;
    },
    async step(dossierId, elementId, budgetMinutes) {
      jobs += 1;
      await stage.pool.query(
        `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure,
           procedure_version, agency_id, roles, created_at, due_at, budget_minutes)
         SELECT $1, d.id, $2, $2, $3, $3, d.procedure, d.procedure_version, d.agency_id, '{case-officer}', $4, d.due_at, $5
         FROM dossiers d WHERE d.id = $6`,
        [stage.office.newId(), jobs, elementId, stage.now, budgetMinutes, dossierId],
      );
    },
    fire: (office = stage.office) => fireDue(office, stage.now, alarmEffect(office)),
    another: () => build(connect()),
  };
  return stage;
}

function deployed(content: string) {
  const bpmnProcessId = /<bpmn:process id="([^"]+)"/.exec(content)?.[1] ?? '';
  return { bpmnProcessId, version: 1, processDefinitionKey: '1' };
}
