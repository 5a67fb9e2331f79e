import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { end, flows, oneTask, start, timer } from '#test/office/procedures/publish/drawing.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const twoInside =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';
const reminder = (id: string, inside: string) =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}s" isInterrupting="false">${timer('P1D')}</bpmn:startEvent>${inside}</bpmn:subProcess>`;
const remind = (id: string) =>
  `<bpmn:userTask id="${id}u"/><bpmn:endEvent id="${id}e"/>${flows(`${id}s -> ${id}u -> ${id}e`)}`;

describe('alarms in scopes', () => {
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
