import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawing, end, flows, oneTask, start } from '#test/office/procedures/publish/drawing.ts';
import { recordingOffice } from './recording-office.ts';
import { setStage } from './stage.ts';

const stage = setStage();

describe('starting', () => {
  it('lists the first task of a claimed instance', async () => {
    // given
    const id = await stage.publish(oneTask);
    await stage.broker.openWorkers(stage.office);
    const dossier = randomUUID();
    // when
    expect(await stage.create(id, dossier)).toEqual({ outcome: 'done' });
    // then
    const job = await stage.task('u');
    expect(job).toMatchObject({ dossierId: dossier, bpmnProcessId: id, variables: { motcuaStart: dossier } });
    expect(job.jobKey).toMatch(/^\d{16}$/);
  });

  it('lets a repeated create claim once: the stranger is cancelled, its task never arrives', async () => {
    // given
    const id = await stage.publish(oneTask);
    await stage.broker.openWorkers(stage.office);
    const dossier = randomUUID();
    // when
    await stage.create(id, dossier);
    await stage.task('u');
    await stage.create(id, dossier);
    // then
    await expect.poll(() => stage.office.of('claimInstance').length).toBe(2);
    const stranger = stage.office.of('claimInstance')[1]!.processInstanceKey;
    await expect
      .poll(() =>
        stage.complete(stage.office.of('claimInstance')[1]!.jobKey).then((answer) => answer.outcome),
      )
      .toBe('gone');
    expect(stage.office.instances.get(dossier)).not.toBe(stranger);
    expect(stage.office.of('arriveTask')).toHaveLength(1);
  });

  it('refuses a process that was never deployed', async () => {
    expect(await stage.create('motcua-none', randomUUID())).toMatchObject({ outcome: 'refused' });
  });
});

describe('the inbox', () => {
  it('gets a task again that was recorded but not leased longer', async () => {
    // given a worker that dies between the commit and the longer lease
    const id = await stage.publish(oneTask);
    let died = false;
    await stage.broker.openWorkers(stage.office, {
      checkpoint: async (_point, job) => {
        if (job.elementId !== 'u' || died) return;
        died = true;
        await new Promise(() => undefined);
      },
    });
    await stage.create(id, randomUUID());
    await stage.task('u');
    expect(died).toBe(true);
    await stage.broker.close(100);
    // when another program takes over
    const next = recordingOffice();
    for (const [dossier, instance] of stage.office.instances) next.instances.set(dossier, instance);
    const second = stage.connect();
    await second.openWorkers(next);
    // then it comes back within the short lease, and is not delivered a third time
    await expect.poll(() => next.of('arriveTask', 'u').length, { timeout: 15_000 }).toBe(1);
    expect(next.of('arriveTask', 'u')[0]!.jobKey).toBe(stage.office.of('arriveTask', 'u')[0]!.jobKey);
  });

  it('does not get a task again whose lease was lengthened', async () => {
    // given
    const id = await stage.publish(oneTask);
    await stage.broker.openWorkers(stage.office);
    await stage.create(id, randomUUID());
    const job = await stage.task('u');
    // when more than the short lease passes
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    // then
    expect(stage.office.of('arriveTask', 'u')).toHaveLength(1);
    expect(await stage.broker.isJobAlive(job.jobKey)).toBe('alive');
  });

  it('tells a completed command from one whose task is gone', async () => {
    const id = await stage.publish(oneTask);
    await stage.broker.openWorkers(stage.office);
    await stage.create(id, randomUUID());
    const { jobKey } = await stage.task('u');
    expect(await stage.complete(jobKey)).toEqual({ outcome: 'done' });
    expect(await stage.complete(jobKey, true)).toEqual({ outcome: 'done' });
    expect(await stage.complete(jobKey, false)).toMatchObject({ outcome: 'gone' });
    expect(await stage.broker.isJobAlive(jobKey)).toBe('gone');
  });

  it('leaves alone what is not ours', async () => {
    const foreign = drawing(oneTask, { id: `p${randomUUID()}` });
    const [process] = await stage.broker.deploy([{ name: 'x.bpmn', content: foreign }]);
    await stage.broker.openWorkers(stage.office);
    await stage.create(process!.bpmnProcessId, randomUUID());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(stage.office.heard).toEqual([]);
  });
});

const supplement = `${start}<bpmn:userTask id="thuLy"/><bpmn:boundaryEvent id="bo" attachedToRef="thuLy"><bpmn:messageEventDefinition messageRef="m1"/></bpmn:boundaryEvent><bpmn:intermediateCatchEvent id="cho"><bpmn:messageEventDefinition messageRef="m2"/></bpmn:intermediateCatchEvent>${end}${flows('s -> thuLy -> e', 'bo -> cho -> thuLy')}`;
const message = (id: string, name: string) =>
  `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="=dossierId"/></bpmn:extensionElements></bpmn:message>`;

describe('withdrawn tasks', () => {
  it('a supplement request withdraws the task, the answer brings it anew', async () => {
    // given
    const id = await stage.publish(supplement, message('m1', 'requested') + message('m2', 'received'));
    await stage.broker.openWorkers(stage.office);
    const dossier = randomUUID();
    await stage.create(id, dossier);
    const first = await stage.task('thuLy');
    // when
    await stage.tell('requested', dossier);
    // then
    await expect.poll(() => stage.office.of('withdrawTasks').length).toBe(1);
    expect(stage.office.of('withdrawTasks')[0]!.headers['motcua:withdraws']).toBe('thuLy');
    expect(await stage.broker.isJobAlive(first.jobKey)).toBe('gone');
    expect(await stage.complete(first.jobKey)).toMatchObject({ outcome: 'gone' });
    // and
    await stage.tell('received', dossier);
    const again = await stage.task('thuLy', 2);
    expect(again.jobKey).not.toBe(first.jobKey);
  });
});

describe('a broker that is away', () => {
  it('is a retry, not a refusal, and leaves the job to its lease', async () => {
    const nowhere = stage.connect('127.0.0.1:1');
    expect(
      await nowhere.send({ kind: 'completeJob', jobKey: '1', variables: {} }, { sentBefore: false }),
    ).toMatchObject({ outcome: 'retry' });
    await expect(nowhere.topology()).rejects.toThrow();
    expect(await nowhere.isJobAlive('1')).toBe('unknown');
    await nowhere.close(100);
  });
});
