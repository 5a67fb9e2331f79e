import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { MappingInstruction } from '../../records/process-instance.ts';
import { elementTypeById } from '../element-type.ts';
import { reject, type Outcome } from '../outcome.ts';
import { parseStartLock, startLockSlot } from '../state/slots.ts';
import type { Plan } from './plan.ts';

/** What is wrong with the instructions themselves, before anybody looks where they lead; in Zeebe's words. */
export function checkMappings(
  instanceKey: number,
  mappings: readonly MappingInstruction[],
): Outcome | undefined {
  const ids = mappings.map(({ sourceElementId }) => sourceElementId);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  if (twice.length === 0) return undefined;
  const fault = `the mapping instructions contain duplicate source element ids '[${twice.join(', ')}]'.`;
  return reject('INVALID_ARGUMENT', `Expected to migrate process instance '${instanceKey}' but ${fault}`);
}

/** What is wrong with the plan as a whole, whatever is active; in Zeebe's words and order. */
export function checkPlan(plan: Plan): Outcome | undefined {
  const locked = lockedTarget(plan);
  if (locked !== undefined) return reject('INVALID_STATE', locked);
  const fault = unknownElement(plan);
  if (fault !== undefined) {
    return reject(
      'INVALID_ARGUMENT',
      `Expected to migrate process instance '${plan.instance.key}' but ${fault}`,
    );
  }
  const obstacle = eventSubProcess(plan);
  return obstacle === undefined ? undefined : reject('INVALID_STATE', obstacle);
}

function unknownElement({ source, target, mapping }: Plan): string | undefined {
  for (const [sourceElementId, targetElementId] of mapping) {
    const fault = unknown(source, sourceElementId, 'source') ?? unknown(target, targetElementId, 'target');
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function unknown(process: CompiledProcess, id: string, side: 'source' | 'target'): string | undefined {
  if (elementTypeById(process, id) !== undefined) return undefined;
  return `mapping instructions contain a non-existing ${side} element id '${id}'. Elements provided in mapping instructions must exist in the ${side} process definition.`;
}

function eventSubProcess({ source, target }: Plan): string | undefined {
  if (source.root.eventSubProcesses.length > 0) {
    return 'Expected to migrate process instance but process instance has an event subprocess. Process instances with event subprocesses cannot be migrated yet.';
  }
  if (target.root.eventSubProcesses.length > 0) {
    return 'Expected to migrate process instance but target process has an event subprocess. Target processes with event subprocesses cannot be migrated yet.';
  }
  return undefined;
}

/** A message start event lets one instance per process and correlation key run at a time. */
function lockedTarget({ stepping, instance, source, target, targetKey }: Plan): string | undefined {
  if (instance.startLock === undefined || source.bpmnProcessId === target.bpmnProcessId) return undefined;
  const { correlationKey } = parseStartLock(instance.startLock);
  if (!stepping.state.startLocks.has(startLockSlot(target.bpmnProcessId, correlationKey))) return undefined;
  return `Expected to migrate process instance '${instance.key}' but target process definition '${targetKey}' has an active instance triggered by a message start event with correlation key '${correlationKey}'. Only one instance per correlation key is allowed for message start events.`;
}
