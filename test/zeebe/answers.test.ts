import { describe, expect, it } from 'vitest';
import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';
import { call } from '#engine/zeebe/call.ts';
import { grpcStatus } from '#engine/zeebe/grpc-status.ts';
import { handleJob } from '#engine/zeebe/handle-job.ts';
import { answerTo } from '#engine/zeebe/send-command.ts';
import { userTask } from '#engine/zeebe/workers/user-task.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { recordingOffice } from './recording-office.ts';

const commands: Record<string, BrokerCommand> = {
  create: { kind: 'createProcessInstance', bpmnProcessId: 'p', version: 1, variables: {} },
  complete: { kind: 'completeJob', jobKey: '1', variables: {} },
  publish: {
    kind: 'publishMessage',
    name: 'm',
    correlationKey: 'k',
    messageId: 'i',
    timeToLiveMs: 1,
    variables: {},
  },
  cancel: { kind: 'cancelProcessInstance', processInstanceKey: '1' },
};

const failure = (code: number | undefined, details = 'why') =>
  Object.assign(new Error(details), { code, details });

describe('what an answer of the broker means', () => {
  it.each([
    ['create', grpcStatus.notFound, false, 'refused'],
    ['create', grpcStatus.invalidArgument, false, 'refused'],
    ['complete', grpcStatus.notFound, false, 'gone'],
    ['complete', grpcStatus.notFound, true, 'done'],
    ['complete', grpcStatus.failedPrecondition, true, 'refused'],
    ['publish', grpcStatus.alreadyExists, true, 'done'],
    ['publish', grpcStatus.notFound, true, 'refused'],
    ['cancel', grpcStatus.notFound, false, 'done'],
    ['cancel', grpcStatus.failedPrecondition, false, 'refused'],
    ['create', grpcStatus.unavailable, false, 'retry'],
    ['complete', grpcStatus.resourceExhausted, true, 'retry'],
    ['publish', grpcStatus.deadlineExceeded, false, 'retry'],
    ['cancel', grpcStatus.internal, false, 'retry'],
    ['create', grpcStatus.cancelled, false, 'retry'],
    ['create', grpcStatus.unauthenticated, false, 'retry'],
    ['create', undefined, false, 'retry'],
  ] as const)('%s, code %s, sent before %s: %s', (command, code, sentBefore, outcome) => {
    expect(answerTo(commands[command]!, failure(code), sentBefore).outcome).toBe(outcome);
  });

  it('gives the reason in the broker’s words, without zeebe-node’s advice', () => {
    const details =
      "Command 'COMPLETE' rejected. The process may have been cancelled, the job cancelled by an interrupting event";
    expect(answerTo(commands['complete']!, failure(grpcStatus.notFound, details), false)).toEqual({
      outcome: 'gone',
      reason: "Command 'COMPLETE' rejected",
    });
  });
});

describe('one call', () => {
  it('fails when the client answers undefined, as it does while it closes', async () => {
    await expect(call('Topology', async () => undefined, { attempts: 5 })).rejects.toThrow('gave none');
  });

  it('has a deadline of its own', async () => {
    const never = () => new Promise<never>(() => undefined);
    await expect(call('Topology', never, { deadlineMs: 20 })).rejects.toMatchObject({
      code: grpcStatus.deadlineExceeded,
    });
  });

  it('repeats what may pass and never a rejection', async () => {
    let tries = 0;
    const failing = (code: number) => async () => {
      tries += 1;
      throw failure(code);
    };
    await expect(call('X', failing(grpcStatus.unavailable), { attempts: 3 })).rejects.toThrow();
    expect(tries).toBe(3);
    await expect(call('X', failing(grpcStatus.notFound), { attempts: 3 })).rejects.toThrow();
    expect(tries).toBe(4);
  });
});

describe('handling a job', () => {
  const job = {
    jobKey: '1',
    elementId: 'u',
    elementInstanceKey: '2',
    processInstanceKey: '3',
    bpmnProcessId: 'm-p',
    processDefinitionVersion: 1,
    dossierId: 'd',
    variables: {},
    headers: {},
  };

  it('never throws and does nothing with the job when the office fails: its lease runs out', async () => {
    // given
    const acts: string[] = [];
    const office = { ...recordingOffice(), arriveTask: () => Promise.reject(new Error('database hiccup')) };
    // when
    await handleJob(userTask, job, {
      office,
      log: quietLog,
      processPrefix: 'm-',
      actions: {
        completeJob: async () => void acts.push('complete'),
        keepJob: async () => void acts.push('keep'),
        cancelInstance: async () => void acts.push('cancel'),
      },
    });
    // then
    expect(acts).toEqual([]);
  });

  it('cancels the instance of a stranger without completing its job', async () => {
    const acts: string[] = [];
    await handleJob(userTask, job, {
      office: recordingOffice(),
      log: quietLog,
      processPrefix: 'm-',
      actions: {
        completeJob: async () => void acts.push('complete'),
        keepJob: async () => void acts.push('keep'),
        cancelInstance: async (key) => void acts.push(`cancel ${key}`),
      },
    });
    expect(acts).toEqual(['cancel 3']);
  });
});
