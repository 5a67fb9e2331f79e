import type { Step } from '#test/conformance/case.ts';
import type { Observation } from '#test/conformance/observation.ts';
import { resourceKey } from '#test/conformance/resource-verbs.ts';
import { instanceKey, json, parsed, remember, sleep, tagged, type Stage } from '#test/conformance/stage.ts';

/** Creates an instance; with `result` the answer is awaited by a later step. */
export async function create(stage: Stage, step: Step): Promise<Observation> {
  const label = String(step['as'] ?? step['create']);
  const request = {
    ...(step['byKey']
      ? { processDefinitionKey: resourceKey(stage, step['byKey']) }
      : { bpmnProcessId: tagged(stage, String(step['create'])), version: step['version'] ?? -1 }),
    variables: json(stage, step['variables']),
    startInstructions: ((step['startAt'] as string[] | undefined) ?? []).map((elementId) => ({ elementId })),
  };
  if (step['result']) {
    const answer = stage.gateway.call(
      'CreateProcessInstanceWithResult',
      { request, requestTimeout: step['requestTimeout'] ?? 15_000, fetchVariables: step['fetch'] ?? [] },
      30_000,
    );
    stage.pending.set(
      label,
      answer.then((done) =>
        done.ok
          ? { ok: true, version: done.value['version'], variables: parsed(done.value['variables']) }
          : { code: done.code, text: done.text },
      ),
    );
    return {};
  }
  const answer = await stage.gateway.call('CreateProcessInstance', request);
  if (!answer.ok) return { code: answer.code, text: answer.text };
  remember(stage, String(answer.value['processInstanceKey']));
  stage.instances.set(label, String(answer.value['processInstanceKey']));
  return { ok: true, process: answer.value['bpmnProcessId'], version: answer.value['version'] };
}

/** Waits for the answer of a creation with result. */
export async function result(stage: Stage, step: Step): Promise<Observation> {
  const patience = stage.expected?.['pending'] ? 300 : Number(step['within'] ?? 3_000);
  const pending = stage.pending.get(String(step['result']))!;
  return Promise.race([pending, sleep(patience).then(() => ({ pending: true }))]);
}

/** Alive or over: an empty SetVariables is refused with NOT_FOUND once the instance is gone, and changes nothing. */
export async function state(stage: Stage, step: Step): Promise<Observation> {
  const request = { elementInstanceKey: instanceKey(stage, step['state']), variables: '{}', local: true };
  const patience = Date.now() + (stage.expected?.['state'] === 'over' ? 3_000 : 300);
  for (;;) {
    const answer = await stage.gateway.call('SetVariables', request);
    if (!answer.ok)
      return answer.code === 'NOT_FOUND' ? { state: 'over' } : { code: answer.code, text: answer.text };
    if (Date.now() > patience) return { state: 'alive' };
    await sleep(25);
  }
}

/**
 * Resolves the next incident. The gateway never tells its key, but keys are handed out in order: the next ones after
 * the last key seen are tried, a wrong one being refused without effect.
 */
export async function resolve(stage: Stage, _step: Step): Promise<Observation> {
  const until = Date.now() + 1_500;
  do {
    for (let key = stage.keysSeen + 1n; key < stage.keysSeen + 120n; key += 1n) {
      const answer = await stage.gateway.call('ResolveIncident', { incidentKey: key.toString() });
      if (answer.ok) {
        stage.keysSeen = key;
        return { ok: true };
      }
    }
  } while (!stage.expected?.['none'] && Date.now() < until);
  return { none: true };
}
