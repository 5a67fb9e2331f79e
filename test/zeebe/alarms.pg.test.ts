import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { end, flows, start, timer } from '#test/office/procedures/publish/drawing.ts';
import { setStage } from './stage.ts';

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
