import { describe, expect, it } from 'vitest';
import { testBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

/** Zeebe 8.5.25 ends the interrupted task and then hangs; no token is lost here. */
describe('an event sub-process inside an event sub-process', () => {
  it('interrupts the outer one and goes on', async () => {
    // given: the outer one has begun
    const broker = testBroker();
    await broker.deploy(
      bpmn('desk', {
        s: 'start',
        work: { service: 'work' },
        e: 'end',
        outer: {
          eventSubprocess: {
            os: { start: true, message: 'note', key: '=k', interrupting: false },
            h: { service: 'h' },
            oe: 'end',
            inner: {
              eventSubprocess: {
                is: { start: true, message: 'deeper', key: '=k' },
                i: { service: 'i' },
                ie: 'end',
                flows: ['is > i > ie'],
              },
            },
            flows: ['os > h > oe'],
          },
        },
        flows: ['s > work > e'],
      }),
    );
    const instance = broker.create('desk', { k: 'q' });
    broker.publish('note', 'q');
    expect(broker.jobs('h')).toHaveLength(1);
    // when
    broker.publish('deeper', 'q');
    // then: the task inside has ended, the inner one's goes on, and so does the process around them
    expect(broker.jobs('h')).toHaveLength(0);
    for (const type of ['i', 'work']) {
      const [job] = broker.jobs(type);
      broker.send({ type: 'job.complete', jobKey: job?.key ?? 0, variables: {} });
    }
    expect(broker.isActive(instance)).toBe(false);
  });
});
