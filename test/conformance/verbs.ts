import type { Step } from '#test/conformance/case.ts';
import { evaluate } from '#test/conformance/decision-verbs.ts';
import { hangUp, poll, polled, raw, rpc } from '#test/conformance/gateway-verbs.ts';
import { create, resolve, result, state } from '#test/conformance/instance-verbs.ts';
import { nothing, take } from '#test/conformance/job-verbs.ts';
import { elementKey, modification } from '#test/conformance/modification.ts';
import type { Observation } from '#test/conformance/observation.ts';
import { deleteResource, deploy, migration } from '#test/conformance/resource-verbs.ts';
import { instanceKey, jobKey, json, sleep, tagged, type Stage } from '#test/conformance/stage.ts';

type Verb = (stage: Stage, step: Step) => Promise<Observation>;

/** What a step can do: the first member of a step that is named here is its verb. */
export const verbs: Record<string, Verb> = {
  deploy,
  create,
  result,
  take,
  nothing,
  complete: (stage, step) =>
    call(stage, 'CompleteJob', {
      jobKey: jobKey(stage, step['complete']),
      variables: json(stage, step['variables']),
    }),
  fail: (stage, step) =>
    call(stage, 'FailJob', {
      jobKey: jobKey(stage, step['fail']),
      retries: step['retries'] ?? 0,
      errorMessage: step['text'] ?? '',
      retryBackOff: step['backOffMs'] ?? 0,
      variables: json(stage, step['variables']),
    }),
  throw: (stage, step) =>
    call(stage, 'ThrowError', {
      jobKey: jobKey(stage, step['throw']),
      errorCode: step['code'] ?? '',
      errorMessage: step['text'] ?? '',
      variables: json(stage, step['variables']),
    }),
  retries: (stage, step) =>
    call(stage, 'UpdateJobRetries', { jobKey: jobKey(stage, step['retries']), retries: step['to'] }),
  lease: (stage, step) =>
    call(stage, 'UpdateJobTimeout', { jobKey: jobKey(stage, step['lease']), timeout: step['ms'] }),
  publish: (stage, step) =>
    call(stage, 'PublishMessage', {
      name: tagged(stage, String(step['publish'])),
      correlationKey: step['key'] ?? '',
      timeToLive: step['ttl'] ?? 0,
      messageId: step['id'] === undefined ? '' : tagged(stage, String(step['id'])),
      variables: json(stage, step['variables']),
    }),
  signal: (stage, step) =>
    call(stage, 'BroadcastSignal', {
      signalName: tagged(stage, String(step['signal'])),
      variables: json(stage, step['variables']),
    }),
  set: async (stage, step) =>
    call(stage, 'SetVariables', {
      elementInstanceKey: step['inJob']
        ? stage.jobs.get(String(step['inJob']))?.elementInstanceKey
        : await elementKey(stage, step['set']),
      variables: json(stage, step['variables']),
      local: step['local'] ?? false,
    }),
  cancel: (stage, step) =>
    call(stage, 'CancelProcessInstance', { processInstanceKey: instanceKey(stage, step['cancel']) }),
  modify: async (stage, step) => call(stage, 'ModifyProcessInstance', await modification(stage, step)),
  migrate: (stage, step) =>
    call(stage, 'MigrateProcessInstance', migration(stage, step, instanceKey(stage, step['migrate']))),
  delete: deleteResource,
  evaluate,
  state,
  resolve,
  rpc,
  raw,
  poll,
  polled,
  hangUp,
  wait: async (_stage, step) => {
    await sleep(Number(step['wait']));
    return {};
  },
};

async function call(stage: Stage, rpc: string, request: object): Promise<Observation> {
  const answer = await stage.gateway.call(rpc, request);
  return answer.ok ? { ok: true } : { code: answer.code, text: answer.text };
}
