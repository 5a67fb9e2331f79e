import type { ConformanceCase, Step } from '#test/conformance/case.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { observe, type Observation } from '#test/conformance/observation.ts';
import type { Stage } from '#test/conformance/stage.ts';
import { verbs } from '#test/conformance/verbs.ts';

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
    resources: new Map(),
    polls: new Map(),
    expected: undefined,
    keysSeen: 0n,
  };
  const resources = [story.processes, story.decisions, story.files].flatMap((some) =>
    Object.keys(some ?? {}),
  );
  const deployFirst = story.deploy !== 'manual' && resources.length > 0;
  const steps = deployFirst ? [{ deploy: resources }, ...story.steps] : story.steps;
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
