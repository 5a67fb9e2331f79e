import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBroker, type RunningBroker } from '#engine/broker/start-broker.ts';
import { buildOffice } from '#engine/boot/build-office.ts';
import { openClock } from '#engine/boot/open-clock.ts';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import type { Office } from '#engine/office/office.ts';
import { definitionChanges } from '#engine/office/procedures/publish/definition-changes.ts';
import {
  definitionProblems,
  type ShownProblem,
} from '#engine/office/procedures/publish/definition-problems.ts';
import { keepDeployed } from '#engine/office/procedures/publish/keep-deployed.ts';
import { publishDraft } from '#engine/office/procedures/publish/publish-draft.ts';
import { publishShipped } from '#engine/office/procedures/publish/publish-shipped.ts';
import { readDefinition } from '#engine/office/procedures/publish/read-definition.ts';
import { createBroker, type Broker } from '#engine/zeebe/broker.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

const CODE = '2.000635';
const SLUG = 'ban-sao-trich-luc-ho-tich';
const shipped = path.resolve('definitions');
const START = new Date('2024-06-12T09:15:00+07:00');

let database: TestDatabase;
let pool: pg.Pool;
let gateway: RunningBroker;
let broker: Broker;
let office: Office;

beforeEach(async () => {
  database = await testDatabase();
  pool = createOfficePool({ url: database.urlAs('office') });
  await migrate(pool, path.resolve('engine/db/migrations'));
  await openGateway(database);
  await createDemoOffice(pool, START);
  office = await build();
});

afterEach(async () => {
  await broker.close();
  await gateway.stop();
  await pool.end();
  await database.drop();
});

async function openGateway({ urlAs }: TestDatabase, inclusiveJoin = false): Promise<void> {
  const databaseUrl = urlAs('broker');
  const dialect = { inclusiveJoin };
  gateway = await startBroker({ databaseUrl, host: '127.0.0.1', port: 0, log: quietLog, dialect });
  broker = createBroker({ address: `127.0.0.1:${gateway.port}`, log: quietLog, processPrefix: 'm' });
}

async function build(inclusiveJoin = false): Promise<Office> {
  return buildOffice({
    pool,
    lookupPool: pool,
    clock: await openClock(pool, START),
    log: quietLog,
    root: path.resolve('.'),
    dataDir: '.tmp',
    demo: true,
    inclusiveJoin,
    broker: { deploy: (resources) => broker.deploy(resources) },
    fireUntil: async () => 0,
    fault: () => undefined,
  });
}

async function versions() {
  const { rows } = await pool.query<{
    version: number;
    broker_version: number;
    process_definition_key: string;
  }>('SELECT version, broker_version, process_definition_key FROM procedure_versions ORDER BY version');
  return rows;
}

async function person(username: string): Promise<{ id: string; name: string }> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM people WHERE username = $1',
    [username],
  );
  return rows[0]!;
}

/** A draft of the shipped procedure, changed by `change`, last edited by the designer. */
async function draft(change: (bpmn: string) => string = (bpmn) => bpmn): Promise<string> {
  const definition = await readDefinition(path.join(shipped, 'procedures', SLUG));
  const id = randomUUID();
  const designer = await person('thietke');
  await pool.query(
    `INSERT INTO drafts (id, slug, revision, bpmn, forms, catalogue, created_by, created_at, last_editor_id, updated_at)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $6, $7)`,
    [
      id,
      SLUG,
      change(definition.bpmn),
      JSON.stringify(definition.forms),
      JSON.stringify(definition.catalogue),
      designer.id,
      START,
    ],
  );
  return id;
}

describe('shipped procedures', () => {
  it('are published once, whatever the number of starts, and are in force', async () => {
    await publishShipped(office.publisher, shipped);
    await publishShipped(office.publisher, shipped);
    expect(await versions()).toMatchObject([{ version: 1, broker_version: 1 }]);
    const inForce = await office.catalogue.inForce(CODE, START);
    expect(inForce).toMatchObject({ version: 1, slug: SLUG });
    expect(inForce?.model.elements['thuLy']).toMatchObject({ role: 'case-officer', budgetMinutes: 300 });
    expect(inForce?.model.armings['choXacNhan']).toMatchObject({ startsWith: 'arm', pauses: true });
  });

  it('that changed are the next version, unless somebody here has published his own', async () => {
    // given
    const folder = await mkdtemp(path.join(tmpdir(), 'motcua-definitions-'));
    await cp(shipped, folder, { recursive: true });
    await publishShipped(office.publisher, folder);
    // when
    const file = path.join(folder, 'procedures', SLUG, 'procedure.bpmn');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('minutes="300"', 'minutes="290"'));
    await publishShipped(office.publisher, folder);
    // then
    expect((await versions()).map(({ version }) => version)).toEqual([1, 2]);
    // and
    await publishDraft(office.publisher, {
      draftId: await draft(),
      by: await person('quantri'),
      language: 'vi',
    });
    await writeFile(file, text.replace('minutes="300"', 'minutes="280"'));
    await publishShipped(office.publisher, folder);
    expect((await versions()).map(({ version }) => version)).toEqual([1, 2, 3]);
    await rm(folder, { recursive: true });
  });

  it('have no problem', async () => {
    const definition = await readDefinition(path.join(shipped, 'procedures', SLUG));
    const problems = await definitionProblems(office.publisher, definition, 'en');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a broker that lost its definitions', () => {
  it('is given every version again, in order, and the versions learn their new numbers', async () => {
    // given two versions
    await publishShipped(office.publisher, shipped);
    const draftId = await draft((bpmn) => bpmn.replace('name="Kiểm tra, ký"', 'name="Ký"'));
    await publishDraft(office.publisher, { draftId, by: await person('quantri'), language: 'vi' });
    expect(await keepDeployed(office.publisher)).toBe(0);
    // when
    await broker.close();
    await gateway.stop();
    const empty = await testDatabase();
    await openGateway(empty);
    await broker.deploy([{ name: 'other.bpmn', content: otherProcess }]);
    // then
    expect(await keepDeployed(office.publisher)).toBe(2);
    expect(await keepDeployed(office.publisher)).toBe(0);
    const rows = await versions();
    expect(new Set(rows.map((row) => row.process_definition_key)).size).toBe(2);
    expect(rows[1]!.broker_version).toBeGreaterThan(rows[0]!.broker_version);
    const started = await broker.send(
      {
        kind: 'createProcessInstance',
        bpmnProcessId: `${office.publisher.prefix}${SLUG}`,
        version: rows[0]!.broker_version,
        variables: {},
      },
      { sentBefore: false },
    );
    expect(started).toEqual({ outcome: 'done' });
    await gateway.stop();
    await empty.drop();
    await openGateway(database);
  });
});

const otherProcess = `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><bpmn:process id="other" isExecutable="true"><bpmn:startEvent id="s"/></bpmn:process></bpmn:definitions>`;

describe('publishing a draft', () => {
  it('takes another person than the last editor', async () => {
    await expect(
      publishDraft(office.publisher, { draftId: await draft(), by: await person('thietke'), language: 'vi' }),
    ).rejects.toMatchObject({ type: 'four-eyes' });
    expect(await versions()).toEqual([]);
  });

  it('is refused with the problems while one is an error, and nothing is deployed or stored', async () => {
    const draftId = await draft((bpmn) => bpmn.replace('sourceRef="phatHanh"', 'sourceRef="traKetQua"'));
    const attempt = publishDraft(office.publisher, { draftId, by: await person('quantri'), language: 'en' });
    await expect(attempt).rejects.toMatchObject({ type: 'draft-has-errors' });
    const { details } = (await attempt.catch((error: unknown) => error)) as {
      details: { extra: { problems: { severity: string }[] } };
    };
    expect(details.extra.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(await versions()).toEqual([]);
  });

  it('is refused once for each step that calls another process, in the language asked for', async () => {
    // given
    const calling = (bpmn: string) =>
      bpmn.replace(
        /<bpmn:userTask id="xacMinh".*?<\/bpmn:userTask>/s,
        (task) =>
          `<bpmn:callActivity id="xacMinh" name="Xác minh"><bpmn:extensionElements><zeebe:calledElement processId="khac"/></bpmn:extensionElements>${[...task.matchAll(/<bpmn:(incoming|outgoing)>.*?<\/bpmn:\1>/g)].map(([flow]) => flow).join('')}</bpmn:callActivity>`,
      );
    const draftId = await draft(calling);
    const by = await person('quantri');
    const said = async (language: 'vi' | 'en') => {
      const refusal: unknown = await publishDraft(office.publisher, { draftId, by, language }).catch(
        (error: unknown) => error,
      );
      const { details } = refusal as { details: { extra: { problems: ShownProblem[] } } };
      return details.extra.problems.filter(({ rule }) => rule === 'call-activity-used');
    };
    // when, then
    expect(await said('vi')).toEqual([
      {
        rule: 'call-activity-used',
        severity: 'error',
        elementId: 'xacMinh',
        message:
          '"Xác minh" gọi một quy trình khác; hồ sơ chỉ chạy trên một quy trình: hãy vẽ các bước đó vào sơ đồ này.',
      },
    ]);
    expect((await said('en')).map(({ message }) => message)).toEqual([
      '"Xác minh" calls another process; a dossier runs on one process only: draw those steps into this diagram.',
    ]);
    expect(await versions()).toEqual([]);
  });

  it('is the version new dossiers get, from the day it says', async () => {
    // given
    await publishShipped(office.publisher, shipped);
    const by = await person('quantri');
    const later = new Date('2024-07-01T00:00:00+07:00');
    const draftId = await draft((bpmn) => bpmn.replace('minutes="300"', 'minutes="240"'));
    // when
    const published = await publishDraft(office.publisher, {
      draftId,
      by,
      effectiveFrom: later,
      language: 'vi',
    });
    // then
    expect(published).toEqual({ code: CODE, version: 2, effectiveFrom: later });
    expect((await office.catalogue.inForce(CODE, START))?.version).toBe(1);
    const next = await office.catalogue.inForce(CODE, later);
    expect(next?.model.elements['thuLy']?.budgetMinutes).toBe(240);
    const { rows } = await pool.query('SELECT published_version FROM drafts WHERE id = $1', [draftId]);
    expect(rows).toEqual([{ published_version: 2 }]);
  });
});

describe('an inclusive gateway that joins', () => {
  /** Two ways from the issuing to the hand-over, taken alone or both. */
  const joining = (bpmn: string) =>
    bpmn.replace(
      '<bpmn:sequenceFlow id="tuPhatHanh" sourceRef="phatHanh" targetRef="traKetQua" />',
      `<bpmn:sequenceFlow id="tuPhatHanh" sourceRef="phatHanh" targetRef="tach" />
      <bpmn:inclusiveGateway id="tach" name="Tách" default="motLoi" />
      <bpmn:sequenceFlow id="motLoi" name="một lối" sourceRef="tach" targetRef="gop" />
      <bpmn:sequenceFlow id="haiLoi" name="hai lối" sourceRef="tach" targetRef="gop">
        <bpmn:conditionExpression>=true</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:inclusiveGateway id="gop" name="Gộp" />
      <bpmn:sequenceFlow id="tuGop" sourceRef="gop" targetRef="traKetQua" />`,
    );
  const publish = async ({ publisher }: Office) =>
    publishDraft(publisher, { draftId: await draft(joining), by: await person('quantri'), language: 'en' });

  it('is refused, with the reason, where the broker does not run it', async () => {
    await expect(publish(office)).rejects.toMatchObject({
      type: 'draft-has-errors',
      details: {
        extra: {
          problems: expect.arrayContaining([
            expect.objectContaining({
              ...{ rule: 'deployment', elementId: 'gop', severity: 'error' },
              message: expect.stringMatching(/inclusive gateway can only have one incoming/),
            }),
          ]),
        },
      },
    });
    expect(await versions()).toEqual([]);
  });

  it('is published where it does, and stays when it does no more', async () => {
    // given
    await broker.close();
    await gateway.stop();
    await openGateway(database, true);
    office = await build(true);
    // when
    expect(await publish(office)).toMatchObject({ code: CODE, version: 1 });
    // then: a start without inclusive joins
    await broker.close();
    await gateway.stop();
    await openGateway(database);
    office = await build();
    expect(await keepDeployed(office.publisher)).toBe(0);
    const bpmnProcessId = `${office.publisher.prefix}${SLUG}`;
    const command = { kind: 'createProcessInstance', bpmnProcessId, version: 1, variables: {} } as const;
    expect(await broker.send(command, { sentBefore: false })).toEqual({ outcome: 'done' });
  });
});

describe('what a draft changes', () => {
  it('is told in the terms of the diagram, budgets before and after', async () => {
    const { bpmn } = await readDefinition(path.join(shipped, 'procedures', SLUG));
    const changed = bpmn
      .replace('minutes="300"', 'minutes="240"')
      .replace('name="Kiểm tra, ký"', 'name="Ký"')
      .replace('committedValue="8"', 'committedValue="6"');
    const changes = await definitionChanges(bpmn, changed);
    expect(changes.added).toEqual([]);
    expect(changes.changed.map(({ elementId, what }) => `${elementId} ${what}`)).toEqual([
      `${SLUG} deadline`,
      'thuLy budgetMinutes',
      'ky name',
    ]);
    expect(changes.budgets).toMatchObject({ before: { thuLy: 300 }, after: { thuLy: 240 } });
    expect(await definitionChanges(bpmn, bpmn)).toMatchObject({ added: [], removed: [], changed: [] });
  });
});
