import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBroker, type RunningBroker } from '#engine/broker/start-broker.ts';
import { compile } from '#engine/office/procedures/publish/compile.ts';
import { createBroker, type Broker } from '#engine/zeebe/broker.ts';
import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import { drawing, end, flows, oneTask, start, timer } from '#test/office/procedures/publish/drawing.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { recordingOffice, type RecordingOffice } from './recording-office.ts';

const PREFIX = 'motcua-';
const HOUR_MS = 3_600_000;

/** A real Zeebe to run the same cases on (`npm run test:zeebe`); else the embedded broker. */
const realGateway = process.env['MOTCUA_TEST_GATEWAY'];

let database: TestDatabase | undefined;
let gateway: RunningBroker | undefined;
let address: string;
let broker: Broker;
let opened: Broker[];
let office: RecordingOffice;

beforeAll(async () => {
  address = realGateway ?? '';
  if (realGateway) return;
  database = await testDatabase();
  gateway = await startBroker({
    databaseUrl: database.urlAs('broker'),
    host: '127.0.0.1',
    port: 0,
    log: quietLog,
  });
  address = `127.0.0.1:${gateway.port}`;
});

afterAll(async () => {
  await gateway?.stop();
  await database?.drop();
});

beforeEach(() => {
  office = recordingOffice();
  opened = [];
  broker = connect();
});

afterEach(async () => {
  for (const one of opened) await one.close(500);
});

function connect(): Broker {
  const made = createBroker({ address, log: quietLog, processPrefix: PREFIX });
  opened.push(made);
  return made;
}

/** Publishes a drawing under an id of its own and answers that id. */
async function publish(content: string, extra = ''): Promise<string> {
  const compilation = await compile(drawing(content, { id: `p${randomUUID()}`, extra }), { prefix: PREFIX });
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
  await broker.deploy([{ name: 'procedure.bpmn', content: compilation.executable }]);
  return compilation.bpmnProcessId;
}

const create = (bpmnProcessId: string, dossierId: string, more: Record<string, unknown> = {}) =>
  broker.send(
    {
      kind: 'createProcessInstance',
      bpmnProcessId,
      version: -1,
      variables: { dossierId, motcuaStart: dossierId, ...more },
    },
    { sentBefore: false },
  );

const complete = (jobKey: string, sentBefore = false) =>
  broker.send({ kind: 'completeJob', jobKey, variables: {} }, { sentBefore });

const fire = (name: string, correlationKey: string, firing = 1) =>
  broker.send(
    {
      kind: 'publishMessage',
      name: `motcua:alarm:${name}`,
      correlationKey,
      messageId: `${correlationKey}:${name}:${firing}`,
      timeToLiveMs: HOUR_MS,
      variables: {},
    },
    { sentBefore: false },
  );

async function task(elementId: string, nth = 1): Promise<ArrivedJob> {
  await expect
    .poll(() => office.of('arriveTask', elementId).length, { timeout: 5_000 })
    .toBeGreaterThanOrEqual(nth);
  return office.of('arriveTask', elementId)[nth - 1]!;
}

describe('starting', () => {
  it('lists the first task of a claimed instance', async () => {
    // given
    const id = await publish(oneTask);
    await broker.openWorkers(office);
    const dossier = randomUUID();
    // when
    expect(await create(id, dossier)).toEqual({ outcome: 'done' });
    // then
    const job = await task('u');
    expect(job).toMatchObject({ dossierId: dossier, bpmnProcessId: id, variables: { motcuaStart: dossier } });
    expect(job.jobKey).toMatch(/^\d{16}$/);
  });

  it('lets a repeated create claim once: the stranger is cancelled, its task never arrives', async () => {
    // given
    const id = await publish(oneTask);
    await broker.openWorkers(office);
    const dossier = randomUUID();
    // when
    await create(id, dossier);
    await task('u');
    await create(id, dossier);
    // then
    await expect.poll(() => office.of('claimInstance').length).toBe(2);
    const stranger = office.of('claimInstance')[1]!.processInstanceKey;
    await expect
      .poll(() => complete(office.of('claimInstance')[1]!.jobKey).then((answer) => answer.outcome))
      .toBe('gone');
    expect(office.instances.get(dossier)).not.toBe(stranger);
    expect(office.of('arriveTask')).toHaveLength(1);
  });

  it('refuses a process that was never deployed', async () => {
    expect(await create('motcua-none', randomUUID())).toMatchObject({ outcome: 'refused' });
  });
});

describe('the inbox', () => {
  it('gets a task again that was recorded but not leased longer', async () => {
    // given a worker that dies between the commit and the longer lease
    const id = await publish(oneTask);
    let died = false;
    await broker.openWorkers(office, {
      checkpoint: async (_point, job) => {
        if (job.elementId !== 'u' || died) return;
        died = true;
        await new Promise(() => undefined);
      },
    });
    await create(id, randomUUID());
    await task('u');
    expect(died).toBe(true);
    await broker.close(100);
    // when another program takes over
    const next = recordingOffice();
    for (const [dossier, instance] of office.instances) next.instances.set(dossier, instance);
    const second = connect();
    await second.openWorkers(next);
    // then it comes back within the short lease, and is not delivered a third time
    await expect.poll(() => next.of('arriveTask', 'u').length, { timeout: 15_000 }).toBe(1);
    expect(next.of('arriveTask', 'u')[0]!.jobKey).toBe(office.of('arriveTask', 'u')[0]!.jobKey);
  });

  it('does not get a task again whose lease was lengthened', async () => {
    // given
    const id = await publish(oneTask);
    await broker.openWorkers(office);
    await create(id, randomUUID());
    const job = await task('u');
    // when more than the short lease passes
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    // then
    expect(office.of('arriveTask', 'u')).toHaveLength(1);
    expect(await broker.isJobAlive(job.jobKey)).toBe('alive');
  });

  it('tells a completed command from one whose task is gone', async () => {
    const id = await publish(oneTask);
    await broker.openWorkers(office);
    await create(id, randomUUID());
    const { jobKey } = await task('u');
    expect(await complete(jobKey)).toEqual({ outcome: 'done' });
    expect(await complete(jobKey, true)).toEqual({ outcome: 'done' });
    expect(await complete(jobKey, false)).toMatchObject({ outcome: 'gone' });
    expect(await broker.isJobAlive(jobKey)).toBe('gone');
  });

  it('leaves alone what is not ours', async () => {
    const foreign = drawing(oneTask, { id: `p${randomUUID()}` });
    const [process] = await broker.deploy([{ name: 'x.bpmn', content: foreign }]);
    await broker.openWorkers(office);
    await create(process!.bpmnProcessId, randomUUID());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(office.heard).toEqual([]);
  });
});

const supplement = `${start}<bpmn:userTask id="thuLy"/><bpmn:boundaryEvent id="bo" attachedToRef="thuLy"><bpmn:messageEventDefinition messageRef="m1"/></bpmn:boundaryEvent><bpmn:intermediateCatchEvent id="cho"><bpmn:messageEventDefinition messageRef="m2"/></bpmn:intermediateCatchEvent>${end}${flows('s -> thuLy -> e', 'bo -> cho -> thuLy')}`;
const message = (id: string, name: string) =>
  `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="=dossierId"/></bpmn:extensionElements></bpmn:message>`;

describe('withdrawn tasks', () => {
  it('a supplement request withdraws the task, the answer brings it anew', async () => {
    // given
    const id = await publish(supplement, message('m1', 'requested') + message('m2', 'received'));
    await broker.openWorkers(office);
    const dossier = randomUUID();
    await create(id, dossier);
    const first = await task('thuLy');
    const tell = (name: string) =>
      broker.send(
        {
          kind: 'publishMessage',
          name,
          correlationKey: dossier,
          messageId: `${name}1`,
          timeToLiveMs: HOUR_MS,
          variables: {},
        },
        { sentBefore: false },
      );
    // when
    await tell('requested');
    // then
    await expect.poll(() => office.of('withdrawTasks').length).toBe(1);
    expect(office.of('withdrawTasks')[0]!.headers['motcua:withdraws']).toBe('thuLy');
    expect(await broker.isJobAlive(first.jobKey)).toBe('gone');
    expect(await complete(first.jobKey)).toMatchObject({ outcome: 'gone' });
    // and
    await tell('received');
    const again = await task('thuLy', 2);
    expect(again.jobKey).not.toBe(first.jobKey);
  });
});

const withTimers = `${start}<bpmn:userTask id="u"/><bpmn:boundaryEvent id="nhac" attachedToRef="u" cancelActivity="false">${timer('R/PT1H')}</bpmn:boundaryEvent><bpmn:boundaryEvent id="muon" attachedToRef="u">${timer('8 workingHours')}</bpmn:boundaryEvent><bpmn:userTask id="nhacViec"/><bpmn:userTask id="xinLoi"/>${end}<bpmn:endEvent id="e2"/><bpmn:endEvent id="e3"/>${flows('s -> u -> e', 'nhac -> nhacViec -> e2', 'muon -> xinLoi -> e3')}`;

describe('alarms', () => {
  async function armed() {
    const id = await publish(withTimers);
    await broker.openWorkers(office);
    await create(id, randomUUID());
    const job = await task('u');
    const key = [...office.armings.values()][0]!;
    return { job, key };
  }

  it('reaches its own subscription, a repeat changes nothing, a cycle fires again', async () => {
    // given
    const { job, key } = await armed();
    expect(job.variables['motcuaArm']).toBe(key);
    // when
    expect(await fire('nhac', key)).toEqual({ outcome: 'done' });
    expect(await fire('nhac', key)).toEqual({ outcome: 'done' });
    await task('nhacViec');
    expect(await fire('nhac', key, 2)).toEqual({ outcome: 'done' });
    // then
    await task('nhacViec', 2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(office.of('arriveTask', 'nhacViec')).toHaveLength(2);
    expect(await broker.isJobAlive(job.jobKey)).toBe('alive');
  });

  it('an interrupting alarm disarms, withdraws and goes on', async () => {
    // given
    const { job, key } = await armed();
    // when
    await fire('muon', key);
    // then
    await task('xinLoi');
    expect(office.of('disarm').map((one) => one.variables['motcuaArm'])).toEqual([key]);
    expect(office.of('withdrawTasks')[0]!.headers['motcua:withdraws']).toBe('u');
    expect(await broker.isJobAlive(job.jobKey)).toBe('gone');
  });

  it('one that comes too late, when the task is done, finds nobody', async () => {
    const { job, key } = await armed();
    await complete(job.jobKey);
    await expect.poll(() => office.of('disarm').length).toBe(1);
    expect(await fire('muon', key)).toEqual({ outcome: 'done' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(office.of('arriveTask', 'xinLoi')).toEqual([]);
  });

  it('one that comes before its subscription waits for it', async () => {
    // given an arming id fired before the arm job is completed
    const id = await publish(withTimers);
    const arm = office.arm;
    office.arm = async (job) => {
      const answer = await arm(job);
      if (answer !== 'stranger') await fire('muon', answer.armingId);
      return answer;
    };
    await broker.openWorkers(office);
    // when
    await create(id, randomUUID());
    // then
    await task('xinLoi');
  });
});

const twoInside =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';
const reminder = (id: string, inside: string) =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}s" isInterrupting="false">${timer('P1D')}</bpmn:startEvent>${inside}</bpmn:subProcess>`;
const remind = (id: string) =>
  `<bpmn:userTask id="${id}u"/><bpmn:endEvent id="${id}e"/>${flows(`${id}s -> ${id}u -> ${id}e`)}`;

// The embedded broker refuses these elements at deployment until it has them.
describe.runIf(realGateway)('alarms in scopes', () => {
  it('each inner instance of a multi-instance meets its own, and the process its own', async () => {
    // given two inner instances, each with an armed task and a reminder of its scope
    const inner = `<bpmn:startEvent id="is"/><bpmn:userTask id="u"/><bpmn:boundaryEvent id="muon" attachedToRef="u">${timer('P1D')}</bpmn:boundaryEvent><bpmn:userTask id="tre"/><bpmn:endEvent id="ie"/><bpmn:endEvent id="ie2"/>${flows('is -> u -> ie', 'muon -> tre -> ie2')}${reminder('r', remind('r'))}`;
    const id = await publish(
      `${start}<bpmn:subProcess id="S">${inner}${twoInside}</bpmn:subProcess>${end}${flows('s -> S -> e')}${reminder('o', remind('o'))}`,
    );
    await broker.openWorkers(office);
    const dossier = randomUUID();
    await create(id, dossier);
    await task('u', 2);
    const keys = office.of('arriveTask', 'u').map((job) => String(job.variables['motcuaArm']));
    const scopeKeys = office.of('started').map((job) => String(job.variables['motcuaArm']));
    expect(new Set(keys).size).toBe(2);
    expect(scopeKeys.map((key) => key.split(':')[1]).sort()).toEqual(['1', '2']);
    // when the second instance is late, the first is reminded, and the process is
    await fire('muon', keys[1]!);
    await fire('rs', scopeKeys[0]!);
    await fire('os', dossier);
    // then
    const late = await task('tre');
    expect(late.variables['motcuaArm']).not.toBe(keys[0]);
    await task('ru');
    await task('ou');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(['tre', 'ru', 'ou'].map((element) => office.of('arriveTask', element).length)).toEqual([1, 1, 1]);
    const [first, second] = office.of('arriveTask', 'u');
    expect(await broker.isJobAlive(first!.jobKey)).toBe('alive');
    expect(await broker.isJobAlive(second!.jobKey)).toBe('gone');
  });

  it('two runs of a non-interrupting event sub-process keep their armings apart', async () => {
    // given a reminder whose task is armed itself
    const inside = `<bpmn:userTask id="v"/><bpmn:boundaryEvent id="vm" attachedToRef="v">${timer('P1D')}</bpmn:boundaryEvent><bpmn:userTask id="w"/><bpmn:endEvent id="ve"/><bpmn:endEvent id="we"/>${flows('os -> v -> ve', 'vm -> w -> we')}`;
    const id = await publish(`${oneTask}${reminder('o', inside).replace('P1D', 'P2D')}`);
    await broker.openWorkers(office);
    const dossier = randomUUID();
    await create(id, dossier);
    await task('u');
    await fire('os', dossier, 1);
    await fire('os', dossier, 2);
    await task('v', 2);
    const keys = office.of('arriveTask', 'v').map((job) => String(job.variables['motcuaArm']));
    // when
    await fire('vm', keys[0]!);
    // then
    await task('w');
    const [first, second] = office.of('arriveTask', 'v');
    expect(await broker.isJobAlive(first!.jobKey)).toBe('gone');
    expect(await broker.isJobAlive(second!.jobKey)).toBe('alive');
  });

  it('an interrupting event sub-process says what it withdrew', async () => {
    const interrupting = reminder('o', remind('o')).replace(
      'isInterrupting="false"',
      'isInterrupting="true"',
    );
    const id = await publish(`${oneTask}${interrupting}`);
    await broker.openWorkers(office);
    const dossier = randomUUID();
    await create(id, dossier);
    const job = await task('u');
    await fire('os', dossier);
    await task('ou');
    expect(office.of('withdrawTasks')[0]!.headers['motcua:withdraws']).toBe('u');
    expect(await broker.isJobAlive(job.jobKey)).toBe('gone');
  });
});

describe('a broker that is away', () => {
  it('is a retry, not a refusal, and leaves the job to its lease', async () => {
    const nowhere = createBroker({ address: '127.0.0.1:1', log: quietLog, processPrefix: PREFIX });
    expect(
      await nowhere.send({ kind: 'completeJob', jobKey: '1', variables: {} }, { sentBefore: false }),
    ).toMatchObject({ outcome: 'retry' });
    await expect(nowhere.topology()).rejects.toThrow();
    expect(await nowhere.isJobAlive('1')).toBe('unknown');
    await nowhere.close(100);
  });
});
