import type { State } from '#engine/broker/core/state/state.ts';
import type {
  ProcessInstanceMigrate,
  ProcessInstanceModify,
} from '#engine/broker/records/process-instance.ts';
import type { DeploymentCreate } from '#engine/broker/records/deployment.ts';
import type { ResourceDelete } from '#engine/broker/records/resource.ts';
import type { JsonObject } from '#engine/broker/records/json.ts';

/** A modification drawn from numbers: some element of some instance is activated, or terminated, or both. */
export function someModification(
  state: State,
  { pick, value, variables }: { pick: number; value: number; variables: JsonObject },
): ProcessInstanceModify {
  const instances = [...state.instances.values()];
  const instance = instances[pick % Math.max(1, instances.length)];
  const ids = [...(state.models.get(instance?.processDefinitionKey ?? 0)?.elements.keys() ?? ['none'])];
  const keys = Object.keys(instance?.elements ?? { 1: 1 }).map(Number);
  const elementId = ids[(pick + value) % ids.length] ?? 'none';
  const elementKey = keys[(pick * 7 + value) % keys.length] ?? 1;
  const brought = value % 4 === 0 ? [{ scopeId: value % 8 === 0 ? elementId : '', variables }] : [];
  return {
    type: 'process-instance.modify',
    processInstanceKey: instance?.key ?? 1,
    activate:
      value % 3 === 2
        ? []
        : [{ elementId, ancestorKey: value % 5 === 1 ? elementKey : 0, variables: brought }],
    terminate: value % 3 === 0 ? [] : [elementKey],
  };
}

/** A migration drawn from numbers: to some definition, each element to one of its own id or, now and then, to another. */
export function someMigration(
  state: State,
  { pick, value }: { pick: number; value: number },
): ProcessInstanceMigrate {
  const instances = [...state.instances.values()];
  const instance = instances[pick % Math.max(1, instances.length)];
  const definitions = [...state.definitions.keys()];
  const ids = new Set(Object.values(instance?.elements ?? {}).map(({ elementId }) => elementId));
  const ownId = state.models.get(instance?.processDefinitionKey ?? 0)?.root.id;
  return {
    type: 'process-instance.migrate',
    processInstanceKey: instance?.key ?? 1,
    targetProcessDefinitionKey: definitions[(pick + value) % definitions.length] ?? 1,
    mappings: [...ids]
      .filter((id) => id !== ownId)
      .map((id) => ({ sourceElementId: id, targetElementId: value % 4 === 0 ? 'sign' : id })),
  };
}

/** Now a form is deployed, now a form or (rarely, or nothing would be left to run) a process is deleted. */
export function someResource(
  state: State,
  { pick, value }: { pick: number; value: number },
): DeploymentCreate<never> | ResourceDelete {
  if (value < 5) {
    const form = { name: 'f.form', xml: `{"v":${value % 2}}`, processes: [], formId: `f${pick % 2}` };
    return { type: 'deployment.create', resources: [form] };
  }
  const keys = [...(value === 9 ? state.definitions : state.forms).keys()];
  return { type: 'resource.delete', resourceKey: keys[pick % Math.max(1, keys.length)] ?? 1 };
}
