import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { end, flows, oneTask, start, timer } from '#test/office/procedures/publish/drawing.ts';
import { realGateway, setStage } from './stage.ts';

const stage = setStage();

const withTimers = `${start}<bpmn:userTask id="u"/><bpmn:boundaryEvent id="nhac" attachedToRef="u" cancelActivity="false">${timer('R/PT1H')}</bpmn:boundaryEvent><bpmn:boundaryEvent id="muon" attachedToRef="u">${timer('8 workingHours')}</bpmn:boundaryEvent><bpmn:userTask id="nhacViec"/><bpmn:userTask id="xinLoi"/>${end}<bpmn:endEvent id="e2"/><bpmn:endEvent id="e3"/>${flows('s -> u -> e', 'nhac -> nhacViec -> e2', 'muon -> xinLoi -> e3')}`;

describe('alarms', () => {
  async function armed() {
    const id = await stage.publish(withTimers);
    await stage.broker.openWorkers(stage.office);
    await stage.create(id, randomUUID());
    const job = await stage.task('u');
    const key = [...stage.office.armings.values()][0]!;
    return { job, key };
  }

  it('reaches its own subscription, a repeat changes nothing, a cycle fires again', async () => {
    // given
    const { job, key } = await armed();
    expect(job.variables['motcuaArm']).toBe(key);
    // when
    expect(await stage.fire('nhac', key)).toEqual({ outcome: 'done' });
    expect(await stage.fire('nhac', key)).toEqual({ outcome: 'done' });
    await stage.task('nhacViec');
    expect(await stage.fire('nhac', key, 2)).toEqual({ outcome: 'done' });
    // then
    await stage.task('nhacViec', 2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stage.office.of('arriveTask', 'nhacViec')).toHaveLength(2);
    expect(await stage.broker.isJobAlive(job.jobKey)).toBe('alive');
  });

  it('an interrupting alarm disarms, withdraws and goes on', async () => {
    // given
    const { job, key } = await armed();
    // when
    await stage.fire('muon', key);
    // then
    await stage.task('xinLoi');
    expect(stage.office.of('disarm').map((one) => one.variables['motcuaArm'])).toEqual([key]);
    expect(stage.office.of('withdrawTasks')[0]!.headers['motcua:withdraws']).toBe('u');
    expect(await stage.broker.isJobAlive(job.jobKey)).toBe('gone');
  });

  it('one that comes too late, when the task is done, finds nobody', async () => {
    const { job, key } = await armed();
    await stage.complete(job.jobKey);
    await expect.poll(() => stage.office.of('disarm').length).toBe(1);
    expect(await stage.fire('muon', key)).toEqual({ outcome: 'done' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stage.office.of('arriveTask', 'xinLoi')).toEqual([]);
  });

  it('one that comes before its subscription waits for it', async () => {
    // given an arming id fired before the arm job is completed
    const id = await stage.publish(withTimers);
    const arm = stage.office.arm;
    stage.office.arm = async (job) => {
      const answer = await arm(job);
      if (answer !== 'stranger') await stage.fire('muon', answer.armingId);
      return answer;
    };
    await stage.broker.openWorkers(stage.office);
    // when
    await stage.create(id, randomUUID());
    // then
    await stage.task('xinLoi');
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
    const id = await stage.publish(
      `${start}<bpmn:subProcess id="S">${inner}${twoInside}</bpmn:subProcess>${end}${flows('s -> S -> e')}${reminder('o', remind('o'))}`,
    );
    await stage.broker.openWorkers(stage.office);
    const dossier = randomUUID();
    await stage.create(id, dossier);
    await stage.task('u', 2);
    const keys = stage.office.of('arriveTask', 'u').map((job) => String(job.variables['motcuaArm']));
    const scopeKeys = stage.office.of('started').map((job) => String(job.variables['motcuaArm']));
    expect(new Set(keys).size).toBe(2);
    expect(scopeKeys.map((key) => key.split(':')[1]).sort()).toEqual(['1', '2']);
    // when the second instance is late, the first is reminded, and the process is
    await stage.fire('muon', keys[1]!);
    await stage.fire('rs', scopeKeys[0]!);
    await stage.fire('os', dossier);
    // then
    const late = await stage.task('tre');
    expect(late.variables['motcuaArm']).not.toBe(keys[0]);
    await stage.task('ru');
    await stage.task('ou');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(['tre', 'ru', 'ou'].map((element) => stage.office.of('arriveTask', element).length)).toEqual([
      1, 1, 1,
    ]);
    const [first, second] = stage.office.of('arriveTask', 'u');
    expect(await stage.broker.isJobAlive(first!.jobKey)).toBe('alive');
    expect(await stage.broker.isJobAlive(second!.jobKey)).toBe('gone');
  });

  it('two runs of a non-interrupting event sub-process keep their armings apart', async () => {
    // given a reminder whose task is armed itself
    const inside = `<bpmn:userTask id="v"/><bpmn:boundaryEvent id="vm" attachedToRef="v">${timer('P1D')}</bpmn:boundaryEvent><bpmn:userTask id="w"/><bpmn:endEvent id="ve"/><bpmn:endEvent id="we"/>${flows('os -> v -> ve', 'vm -> w -> we')}`;
    const id = await stage.publish(`${oneTask}${reminder('o', inside).replace('P1D', 'P2D')}`);
    await stage.broker.openWorkers(stage.office);
    const dossier = randomUUID();
    await stage.create(id, dossier);
    await stage.task('u');
    await stage.fire('os', dossier, 1);
    await stage.fire('os', dossier, 2);
    await stage.task('v', 2);
    const keys = stage.office.of('arriveTask', 'v').map((job) => String(job.variables['motcuaArm']));
    // when
    await stage.fire('vm', keys[0]!);
    // then
    await stage.task('w');
    const [first, second] = stage.office.of('arriveTask', 'v');
    expect(await stage.broker.isJobAlive(first!.jobKey)).toBe('gone');
    expect(await stage.broker.isJobAlive(second!.jobKey)).toBe('alive');
  });

  it('an interrupting event sub-process says what it withdrew', async () => {
    const interrupting = reminder('o', remind('o')).replace(
      'isInterrupting="false"',
      'isInterrupting="true"',
    );
    const id = await stage.publish(`${oneTask}${interrupting}`);
    await stage.broker.openWorkers(stage.office);
    const dossier = randomUUID();
    await stage.create(id, dossier);
    const job = await stage.task('u');
    await stage.fire('os', dossier);
    await stage.task('ou');
    expect(stage.office.of('withdrawTasks')[0]!.headers['motcua:withdraws']).toBe('u');
    expect(await stage.broker.isJobAlive(job.jobKey)).toBe('gone');
  });
});
