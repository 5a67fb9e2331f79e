import type { Step } from '#test/conformance/case.ts';
import type { ActivatedJob, GatewayClient } from '#test/conformance/gateway-client.ts';
import type { Observation } from '#test/conformance/observation.ts';
import { jobType, parsed, remember, sleep, type Stage } from '#test/conformance/stage.ts';

/** Activates one job of a type (`$user` for user tasks) and holds it under its label. */
export async function take(stage: Stage, step: Step): Promise<Observation> {
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
export async function nothing(stage: Stage, step: Step): Promise<Observation> {
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
