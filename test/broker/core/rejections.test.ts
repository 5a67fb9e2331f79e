import { beforeEach, describe, expect, it } from 'vitest';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import { createCommand, testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { bpmn, PROCESSES } from '#test/broker/kit/processes.ts';

const none = { processDefinitionKey: 0, variables: {}, startInstructions: [] };
const fail = { retries: 0, errorMessage: '', retryBackOffMs: 0, variables: {} };
const activate = { jobType: 't', worker: 'w', timeoutMs: 1, maxJobs: 1, fetchVariables: [] };

/** Every refusal that needs no state, in the words of Zeebe 8.5.25. */
const TABLE: [string, Command<CompiledProcess>, string, string][] = [
  [
    'an unknown process',
    { type: 'process-instance.create', ...none, bpmnProcessId: 'x', version: -1 },
    'NOT_FOUND',
    "Expected to find process definition with process ID 'x', but none found",
  ],
  [
    'an unknown version',
    { type: 'process-instance.create', ...none, bpmnProcessId: 'desk', version: 9 },
    'NOT_FOUND',
    "Expected to find process definition with process ID 'desk' and version '9', but none found",
  ],
  [
    'neither id nor key',
    { type: 'process-instance.create', ...none, bpmnProcessId: '', version: -1 },
    'NOT_FOUND',
    "Expected to find process definition with key '0', but none found",
  ],
  [
    'a process without none start',
    { type: 'process-instance.create', ...none, bpmnProcessId: 'called', version: -1 },
    'INVALID_STATE',
    'Expected to create instance of process with none start event, but there is no such event',
  ],
  [
    'an unknown start element',
    {
      type: 'process-instance.create',
      ...none,
      bpmnProcessId: 'desk',
      version: -1,
      startInstructions: ['nope'],
    },
    'INVALID_ARGUMENT',
    "Expected to create instance of process with start instructions but no element found with id 'nope'.",
  ],
  [
    'cancelling nothing',
    { type: 'process-instance.cancel', processInstanceKey: 99 },
    'NOT_FOUND',
    "Expected to cancel a process instance with key '99', but no such process was found",
  ],
  [
    'modifying nothing',
    { type: 'process-instance.modify', processInstanceKey: 99, activate: [], terminate: [] },
    'NOT_FOUND',
    "Expected to modify process instance but no process instance found with key '99'",
  ],
  [
    'deleting nothing',
    { type: 'resource.delete', resourceKey: 5 },
    'NOT_FOUND',
    'Expected to delete resource but no resource found with key `5`',
  ],
  [
    'migrating nothing',
    {
      type: 'process-instance.migrate',
      processInstanceKey: 99,
      targetProcessDefinitionKey: 1,
      mappings: [],
    },
    'NOT_FOUND',
    "Expected to migrate process instance but no process instance found with key '99'",
  ],
  [
    'completing nothing',
    { type: 'job.complete', jobKey: 77, variables: {} },
    'NOT_FOUND',
    "Expected to complete job with key '77', but no such job was found",
  ],
  [
    'failing nothing',
    { type: 'job.fail', jobKey: 77, ...fail },
    'NOT_FOUND',
    "Expected to fail job with key '77', but no such job was found",
  ],
  [
    'throwing from nothing',
    { type: 'job.throw-error', jobKey: 77, errorCode: 'e', errorMessage: '', variables: {} },
    'NOT_FOUND',
    "Expected to throw an error for job with key '77', but no such job was found",
  ],
  [
    'retries of nothing',
    { type: 'job.update-retries', jobKey: 77, retries: 1 },
    'NOT_FOUND',
    "Expected to update retries for job with key '77', but no such job was found",
  ],
  [
    'no retries',
    { type: 'job.update-retries', jobKey: 77, retries: 0 },
    'INVALID_ARGUMENT',
    "Expected to update retries for job with key '77' with a positive amount of retries, but the amount given was '0'",
  ],
  [
    'a lease of nothing',
    { type: 'job.update-timeout', jobKey: 77, timeoutMs: 1 },
    'NOT_FOUND',
    "Expected to update job deadline with key '77', but no such job was found",
  ],
  [
    'a blank type',
    { type: 'job-batch.activate', ...activate, jobType: '' },
    'INVALID_ARGUMENT',
    'Expected to activate job batch with type to be present, but it was blank',
  ],
  [
    'no timeout',
    { type: 'job-batch.activate', ...activate, timeoutMs: 0 },
    'INVALID_ARGUMENT',
    "Expected to activate job batch with timeout to be greater than zero, but it was '0'",
  ],
  [
    'no jobs wanted',
    { type: 'job-batch.activate', ...activate, maxJobs: 0 },
    'INVALID_ARGUMENT',
    "Expected to activate job batch with max jobs to activate to be greater than zero, but it was '0'",
  ],
  [
    'variables of nothing',
    { type: 'variables.set', elementInstanceKey: 5, variables: {}, local: false },
    'NOT_FOUND',
    "Expected to update variables for element with key '5', but no such element was found",
  ],
  [
    'resolving nothing',
    { type: 'incident.resolve', incidentKey: 5 },
    'NOT_FOUND',
    "Expected to resolve incident with key '5', but no such incident was found",
  ],
  [
    'a stale timer',
    { type: 'timer.trigger', timerKey: 5 },
    'NOT_FOUND',
    "Expected to trigger timer with key '5', but no such timer was found",
  ],
];

describe('rejections', () => {
  let broker: TestBroker;
  beforeEach(async () => {
    broker = testBroker();
    await broker.deploy(...PROCESSES);
  });

  it.each(TABLE)('%s', (_name, command, type, reason) => {
    const { rejection, events, response } = broker.attempt(command);
    expect({ rejection, events, response }).toEqual({
      rejection: { type, reason },
      events: [],
      response: undefined,
    });
  });

  it('a failed job can be neither completed nor failed nor thrown from until its incident is resolved', () => {
    // given
    broker.create('fork');
    const [job] = broker.jobs('a');
    const jobKey = job?.key ?? 0;
    broker.send({ type: 'job.fail', jobKey, ...fail });
    const [incident] = broker.seen('incident.created');
    // when, then
    const state = (verb: string) =>
      `Expected to ${verb} job with key '${jobKey}', but it is in state 'FAILED'`;
    expect(broker.attempt({ type: 'job.complete', jobKey, variables: {} }).rejection?.reason).toBe(
      state('complete'),
    );
    expect(broker.attempt({ type: 'job.fail', jobKey, ...fail }).rejection?.reason).toBe(state('fail'));
    const incidentKey = incident?.key ?? 0;
    expect(broker.attempt({ type: 'incident.resolve', incidentKey }).rejection).toEqual({
      type: 'NOT_FOUND',
      reason: `Expected to resolve incident with key '${incidentKey}', but job with key '${jobKey}' has no retries left. Please update the job retries and retry resolving the incident`,
    });
    broker.send({ type: 'job.update-retries', jobKey, retries: 1 });
    broker.send({ type: 'incident.resolve', incidentKey });
    broker.complete('a');
  });

  it('a start element that cannot be started is refused by its type', async () => {
    const race = await broker.deploy(bpmn('race2', { s: 'start', e: 'end', flows: ['s > e'] }));
    expect(race).toBeUndefined();
    const command = { ...createCommand('race2', {}), startInstructions: ['s'] } as Command<CompiledProcess>;
    expect(broker.attempt(command).rejection?.reason).toContain(
      "the element with id 's' targets unsupported element type 'START_EVENT'",
    );
  });

  it('a message id is unique while the message is kept', () => {
    const message = {
      type: 'message.publish',
      name: 'm',
      correlationKey: 'k',
      messageId: 'i',
      variables: {},
    } as const;
    broker.send({ ...message, timeToLiveMs: 1000 });
    expect(broker.attempt({ ...message, timeToLiveMs: 1000 }).rejection).toEqual({
      type: 'ALREADY_EXISTS',
      reason:
        "Expected to publish a new message with id 'i', but a message with that id was already published",
    });
    broker.send({ type: 'message.expire', messageKey: broker.seen('message.published')[0]?.key ?? 0 });
    broker.send({ ...message, timeToLiveMs: 0 });
  });
});
