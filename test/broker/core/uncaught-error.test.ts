import { describe, expect, it } from 'vitest';
import { testBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

const LISTENER =
  '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="l"/></zeebe:executionListeners>';

/** What the incident says when a job of this type throws an error that nobody catches. */
async function incidentOf(jobType: string, extensions = ''): Promise<string | undefined> {
  const broker = testBroker();
  await broker.deploy(
    bpmn('desk', {
      s: 'start',
      x: { service: 'x', extensions },
      b1: { boundary: 'x', error: 'e1' },
      b2: { boundary: 'x', error: 'e2' },
      w: { eventSubprocess: { ws: { start: true, error: 'e4' }, we: 'end', flows: ['ws > we'] } },
      e: 'end',
      flows: ['s > x > e', 'b1 > e', 'b2 > e'],
    }),
  );
  broker.create('desk', {});
  const [job] = broker.jobs(jobType);
  broker.send({
    type: 'job.throw-error',
    ...{ jobKey: job!.key, errorCode: extensions ? 'e1' : 'e3', errorMessage: '', variables: {} },
  });
  return broker.seen('incident.created')[0]?.errorMessage;
}

describe('an error that nobody catches', () => {
  it('names the codes that are caught: level by level outwards, the greatest of a level first', async () => {
    expect(await incidentOf('x')).toMatch(/ Available error events are \[e2, e1, e4\]$/);
  });

  it('is caught by none while a start listener is called, and none is named', async () => {
    expect(await incidentOf('l', LISTENER)).toMatch(/ No error events are available in the scope\.$/);
  });
});
