import type { Step } from '#test/conformance/case.ts';
import { unmask } from '#test/conformance/observation.ts';
import { instanceKey, json, type Stage } from '#test/conformance/stage.ts';

interface Activation {
  element: string;
  /** See `elementKey`. */
  ancestor?: unknown;
  variables?: { scope?: string; set: unknown }[];
}

/**
 * The request of ModifyProcessInstance:
 * `{ modify: instance, activate: [{ element, ancestor, variables: [{ scope, set }] }], terminate: [element keys] }`.
 */
export async function modification(stage: Stage, step: Step): Promise<object> {
  const activateInstructions = [];
  for (const { element, ancestor, variables } of (step['activate'] ?? []) as Activation[]) {
    activateInstructions.push({
      elementId: element,
      ancestorElementInstanceKey: ancestor === undefined ? '0' : await elementKey(stage, ancestor),
      variableInstructions: (variables ?? []).map(({ scope, set }) => ({
        variables: json(stage, set),
        scopeId: scope ?? '',
      })),
    });
  }
  const terminateInstructions = [];
  for (const label of (step['terminate'] ?? []) as unknown[]) {
    terminateInstructions.push({ elementInstanceKey: await elementKey(stage, label) });
  }
  const processInstanceKey = instanceKey(stage, step['modify']);
  return unmask(stage, { processInstanceKey, activateInstructions, terminateInstructions });
}

/**
 * The key of an element instance: `in a` of the one whose job is held as `a`, `around a` of the scope around that one,
 * `around 2 a` of the scope around that; else an instance's, or the key itself. A scope is older than what it holds, so
 * its key is the nearest smaller one that takes variables: the case must not have a living neighbour in between.
 */
export async function elementKey(stage: Stage, label: unknown): Promise<string> {
  const [, word, levels, name] = /^(in|around)(?: (\d))? (.+)$/.exec(String(label)) ?? [];
  const inner = name === undefined ? undefined : stage.jobs.get(name)?.elementInstanceKey;
  if (inner === undefined) return instanceKey(stage, label);
  let key = BigInt(inner);
  for (let level = word === 'in' ? 0 : Number(levels ?? 1); level > 0; level -= 1) {
    key = await nextBelow(stage, key);
  }
  return key.toString();
}

async function nextBelow(stage: Stage, from: bigint): Promise<bigint> {
  for (let key = from - 1n; key > from - 400n; key -= 1n) {
    const request = { elementInstanceKey: key.toString(), variables: '{}', local: true };
    if ((await stage.gateway.call('SetVariables', request)).ok) return key;
  }
  throw new Error(`Expected a scope around the element instance ${from}, but found none`);
}
