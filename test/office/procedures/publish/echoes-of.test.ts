import { describe, expect, it } from 'vitest';
import { compile } from '#engine/office/procedures/publish/compile.ts';
import { drawing, end, flows, start, timer } from './drawing.ts';

const task = (id: string) => `<bpmn:userTask id="${id}"/>`;
const gateway = (kind: string, ...ids: string[]) =>
  ids.map((id) => `<bpmn:${kind}Gateway id="${id}"/>`).join('');
const caught = (id: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${timer('P1D')}</bpmn:intermediateCatchEvent>`;
const boundary = (interrupts: boolean) =>
  `<bpmn:boundaryEvent id="hen" attachedToRef="u" cancelActivity="${interrupts}">${timer('P1D')}</bpmn:boundaryEvent>`;
const onTask = (interrupts: boolean) => `${start}${task('u')}${boundary(interrupts)}${end}`;

async function echoes(content: string): Promise<Record<string, number> | undefined> {
  const result = await compile(drawing(content), { prefix: '' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.model.echoes;
}

describe('the jobs that follow a timer at the least', () => {
  it.each([
    ['a reminder that leads to a task', onTask(false) + task('v') + flows('s -> u -> e', 'hen -> v'), 1],
    ['a reminder that leads to an end', onTask(false) + flows('s -> u -> e', 'hen -> e'), 0],
    // withdrawn, disarmed
    ['an interruption that leads to an end', onTask(true) + flows('s -> u -> e', 'hen -> e'), 2],
    // withdrawn, disarmed, armed again, the task itself
    ['an interruption back to its own task', onTask(true) + flows('s -> u -> e', 'hen -> u'), 4],
    [
      'a fork of two ways',
      `${start}${caught('hen')}${gateway('parallel', 'f')}${task('a')}${task('b')}${flows('s -> hen -> f -> a', 'f -> b')}`,
      2,
    ],
    [
      'a choice: the way with fewer',
      `${start}${caught('hen')}${gateway('exclusive', 'x')}${task('a')}${end}${flows('s -> hen -> x -> a', 'x -> e')}`,
      0,
    ],
    [
      'into a sub-process',
      `${start}${caught('hen')}<bpmn:subProcess id="sub"><bpmn:startEvent id="t"/>${task('a')}${flows('t -> a')}</bpmn:subProcess>${flows('s -> hen -> sub')}`,
      1,
    ],
    [
      'a ring without a wait',
      `${start}${caught('hen')}${gateway('exclusive', 'x', 'y')}${task('a')}${flows('s -> hen -> x -> y -> x', 'x -> a')}`,
      0,
    ],
  ])('%s', async (_, content, jobs) => {
    expect(await echoes(content)).toEqual({ hen: jobs });
  });

  it('ends counting where a drawing forks again and again', async () => {
    // given forty forks, each joined without waiting
    const names = [...Array(40).keys()];
    const forks =
      gateway('parallel', ...names.map((n) => `f${n}`)) + gateway('exclusive', ...names.map((n) => `j${n}`));
    const ways = names.flatMap((n) => [`f${n} -> j${n} -> f${n + 1}`]);
    const twice = names.map(
      (n) => `<bpmn:sequenceFlow id="again_${n}" sourceRef="f${n}" targetRef="j${n}"/>`,
    );
    // when
    const counted = await echoes(
      `${start}${caught('hen')}${forks}${task('f40')}${twice.join('')}${flows('s -> hen -> f0', ...ways)}`,
    );
    // then
    expect(counted).toEqual({ hen: 100 });
  });
});
