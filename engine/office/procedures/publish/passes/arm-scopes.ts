import { addInputMapping, connect, HIDDEN } from '../graph-edit.ts';
import { create, extension, list, type ModdleElement } from '../moddle.ts';
import {
  children,
  isEventSubProcess,
  isMultiInstance,
  scopes,
  startEvents,
  startInterrupts,
} from '../walk.ts';
import type { Pass } from './pass.ts';

/**
 * Keeps the arming variables apart. A job's variables go to the nearest scope that holds the name, else to the root: so
 * every sub-process holds `motcuaArm_<id>` for what is armed in it, per inner instance of a multi-instance one, and the
 * content of a non-interrupting event sub-process is wrapped in a hidden sub-process that does.
 */
export const armScopes: Pass = {
  name: 'arm-scopes',
  run({ process, armings }) {
    for (const scope of scopes(process)) {
      if (scope === process || scope.id.startsWith(HIDDEN)) continue;
      const armed = armedIn(scope);
      if (isEventSubProcess(scope)) {
        if (armed.length > 0 && !startEvents(scope).every(startInterrupts)) holdVariables(wrap(scope), armed);
        continue;
      }
      holdVariables(scope, armed);
      if (armings.some((arming) => arming.kind === 'scope' && arming.element === scope)) mapScopeKey(scope);
    }
  },
};

/** Ids armed directly in a scope, with those of its interrupting event sub-processes, which run once per scope. */
function armedIn(scope: ModdleElement): string[] {
  return children(scope).flatMap((element) => {
    if (isEventSubProcess(element) && startEvents(element).every(startInterrupts)) return armedIn(element);
    const headers = extension(element, 'zeebe:TaskHeaders');
    const arms = headers && list(headers, 'values').find((header) => header.key === 'motcua:arms')?.value;
    return element.id.startsWith(`${HIDDEN}arm_`) && typeof arms === 'string' ? [arms] : [];
  });
}

function holdVariables(scope: ModdleElement, armed: readonly string[]): void {
  for (const id of armed) addInputMapping(scope, '=null', `motcuaArm_${id}`);
}

function mapScopeKey(scope: ModdleElement): void {
  const perInstance = isMultiInstance(scope) ? ' + ":" + string(loopCounter)' : '';
  addInputMapping(scope, `=motcuaArm_${scope.id}${perInstance}`, `motcuaScope_${scope.id}`);
}

/** Moves everything behind the start event of an event sub-process into a hidden sub-process. */
function wrap(scope: ModdleElement): ModdleElement {
  const inner = create(scope, 'bpmn:SubProcess', {
    id: `${HIDDEN}wrap_${scope.id}`,
    incoming: [],
    outgoing: [],
  });
  const starts = startEvents(scope);
  const moved = children(scope).filter((element) => !starts.includes(element));
  const startFlows = starts.flatMap((start) => list(start, 'outgoing'));
  const innerStart = create(inner, 'bpmn:StartEvent', {
    id: `${HIDDEN}start_${scope.id}`,
    incoming: [],
    outgoing: [],
  });
  inner.flowElements = [innerStart, ...moved];
  for (const element of moved) element.$parent = inner;
  for (const flow of startFlows) flow.sourceRef = innerStart;
  innerStart.outgoing = startFlows;
  scope.flowElements = [...starts, inner];
  for (const start of starts) {
    start.outgoing = [];
    connect(scope, start, inner);
  }
  const end = create(scope, 'bpmn:EndEvent', { id: `${HIDDEN}end_${scope.id}`, incoming: [], outgoing: [] });
  scope.flowElements = [...children(scope), end];
  connect(scope, inner, end);
  return inner;
}
