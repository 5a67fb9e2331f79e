import type { ConformanceCase, Step } from '#test/conformance/case.ts';
import { writeBpmn, type Diagram } from '#test/conformance/diagram.ts';
import { connectGateway, type ActivatedJob, type GatewayClient } from '#test/conformance/gateway-client.ts';
import { observe, unmask, type Observation } from '#test/conformance/observation.ts';

/** What one case knows while it is played. */
export interface Stage {
  gateway: GatewayClient;
  tag: string;
  story: ConformanceCase;
  /** Label → key of an instance (or of its creation under way), a held job. */
  instances: Map<string, string>;
  jobs: Map<string, ActivatedJob>;
  pending: Map<string, Promise<Observation>>;
  /** The real engine's answer to this step, when it is known: says how long it is worth waiting. */
  expected: Observation | undefined;
  keysSeen: bigint;
}

type Verb = (stage: Stage, step: Step) => Promise<Observation>;

/**
 * Plays a case on the gateway at `address` and returns one observation per step. With `expected` (the record) it waits
 * for what should come and looks only shortly for what shouldn't.
 */
export async function playCase(
  address: string,
  story: ConformanceCase,
  expected: Observation[] = [],
): Promise<Observation[]> {
  const gateway = connectGateway(address);
  const tag = `_${Math.random().toString(36).slice(2, 8)}`;
  const stage: Stage = {
    gateway,
    tag,
    story,
    instances: new Map(),
    jobs: new Map(),
    pending: new Map(),
    expected: undefined,
    keysSeen: 0n,
  };
  const deployFirst = story.deploy !== 'manual' && story.processes;
  const steps = deployFirst ? [{ deploy: Object.keys(story.processes!) }, ...story.steps] : story.steps;
  const observations: Observation[] = [];
  try {
    for (const [index, step] of steps.entries()) {
      stage.expected = expected[index];
      observations.push(await playStep(stage, step));
    }
    return observations;
  } finally {
    for (const key of stage.instances.values()) {
      if (key) await gateway.call('CancelProcessInstance', { processInstanceKey: key });
    }
    gateway.close();
  }
}

async function playStep(stage: Stage, step: Step): Promise<Observation> {
  const name = Object.keys(step).find((key) => key in verbs);
  if (!name)
    throw new Error(`Expected a verb in ${JSON.stringify(step)} of "${stage.story.case}" but found none`);
  return observe(stage, `${name} ${JSON.stringify(step[name])}`, await verbs[name]!(stage, step));
}

const verbs: Record<string, Verb> = {
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
  set: (stage, step) =>
    call(stage, 'SetVariables', {
      elementInstanceKey: step['inJob']
        ? stage.jobs.get(String(step['inJob']))?.elementInstanceKey
        : instanceKey(stage, step['set']),
      variables: json(stage, step['variables']),
      local: step['local'] ?? false,
    }),
  cancel: (stage, step) =>
    call(stage, 'CancelProcessInstance', { processInstanceKey: instanceKey(stage, step['cancel']) }),
  state,
  resolve,
  rpc: (stage, step) => call(stage, String(step['rpc']), unmask(stage, (step['request'] ?? {}) as object)),
  wait: async (_stage, step) => {
    await sleep(Number(step['wait']));
    return {};
  },
};

async function call(stage: Stage, rpc: string, request: object): Promise<Observation> {
  const answer = await stage.gateway.call(rpc, request);
  return answer.ok ? { ok: true } : { code: answer.code, text: answer.text };
}

async function deploy(stage: Stage, step: Step): Promise<Observation> {
  const resources = (step['deploy'] as string[]).map((id) => {
    const diagram = stage.story.processes![id]!;
    const text =
      typeof diagram['bpmn'] === 'string'
        ? diagram['bpmn'].replaceAll('TAG', stage.tag)
        : writeBpmn(id, diagram as Diagram, stage.tag);
    return { name: `${id}.bpmn`, content: Buffer.from(text) };
  });
  const answer = await stage.gateway.call('DeployResource', { resources });
  if (!answer.ok) return { code: answer.code, text: answer.text };
  const deployments = answer.value['deployments'] as {
    process?: { bpmnProcessId: string; version: number; resourceName: string };
  }[];
  return {
    ok: true,
    deployed: deployments.map(({ process: made }) => [
      made?.bpmnProcessId,
      made?.version,
      made?.resourceName,
    ]),
  };
}

async function create(stage: Stage, step: Step): Promise<Observation> {
  const label = String(step['as'] ?? step['create']);
  const request = {
    bpmnProcessId: tagged(stage, String(step['create'])),
    version: step['version'] ?? -1,
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
async function result(stage: Stage, step: Step): Promise<Observation> {
  const patience = stage.expected?.['pending'] ? 300 : Number(step['within'] ?? 3_000);
  const pending = stage.pending.get(String(step['result']))!;
  return Promise.race([pending, sleep(patience).then(() => ({ pending: true }))]);
}

/** Activates one job of a type (`$user` for user tasks) and holds it under its label. */
async function take(stage: Stage, step: Step): Promise<Observation> {
  const type = jobType(stage, String(step['take']));
  const patience = Date.now() + (stage.expected?.['none'] ? 300 : Number(step['within'] ?? 3_000));
  for (;;) {
    const { jobs, refusal } = await activate(stage, type, step, 1);
    if (refusal) return refusal;
    const job = jobs[0];
    if (job) return hold(stage, step, job);
    if (Date.now() > patience) return { none: true };
    await sleep(25);
  }
}

function hold(stage: Stage, step: Step, job: ActivatedJob): Observation {
  stage.jobs.set(String(step['as'] ?? step['take']), job);
  remember(stage, job.key);
  // A creation with result tells its key only at the end: its first job tells it now.
  const untold = [...stage.pending.keys()].find((label) => !stage.instances.has(label));
  if (untold) stage.instances.set(untold, job.processInstanceKey);
  if (step['instance']) stage.instances.set(String(step['instance']), job.processInstanceKey);
  if (![...stage.instances.values()].includes(job.processInstanceKey)) {
    stage.instances.set(`of ${job.key}`, job.processInstanceKey);
  }
  return {
    type: job.type,
    process: job.bpmnProcessId,
    version: job.processDefinitionVersion,
    element: job.elementId,
    retries: job.retries,
    worker: job.worker,
    headers: parsed(job.customHeaders),
    variables: parsed(job.variables),
  };
}

/** Looks whether any job of the types comes within a short while; answers what came. */
async function nothing(stage: Stage, step: Step): Promise<Observation> {
  const until = Date.now() + Number(step['for'] ?? 250);
  const came: string[] = [];
  do {
    for (const type of step['nothing'] as string[]) {
      const { jobs } = await activate(stage, jobType(stage, type), step, 10);
      came.push(...jobs.map((job) => job.elementId));
    }
    await sleep(25);
  } while (Date.now() < until);
  return { came: came.sort() };
}

function activate(
  stage: Stage,
  type: string,
  step: Step,
  max: number,
): ReturnType<GatewayClient['activate']> {
  return stage.gateway.activate({
    type,
    worker: 'conformance',
    timeout: step['timeout'] ?? 600_000,
    maxJobsToActivate: step['max'] ?? max,
    requestTimeout: -1,
    fetchVariable: step['fetch'] ?? [],
  });
}

/** Alive or over: an empty SetVariables is refused with NOT_FOUND once the instance is gone, and changes nothing. */
async function state(stage: Stage, step: Step): Promise<Observation> {
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
async function resolve(stage: Stage, _step: Step): Promise<Observation> {
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

function remember(stage: Stage, key: string): void {
  if (BigInt(key) > stage.keysSeen) stage.keysSeen = BigInt(key);
}

function instanceKey(stage: Stage, label: unknown): string {
  return stage.instances.get(String(label)) ?? String(label);
}

function jobKey(stage: Stage, label: unknown): string {
  return stage.jobs.get(String(label))?.key ?? String(label);
}

function jobType(stage: Stage, type: string): string {
  return type === '$user' ? 'io.camunda.zeebe:userTask' : tagged(stage, type);
}

function tagged(stage: Stage, name: string): string {
  return name === '' ? '' : `${name}${stage.tag}`;
}

function json(stage: Stage, variables: unknown): string {
  return typeof variables === 'string'
    ? variables
    : JSON.stringify(unmask(stage, (variables ?? {}) as object));
}

function parsed(text: unknown): unknown {
  return JSON.parse(String(text || 'null'));
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
