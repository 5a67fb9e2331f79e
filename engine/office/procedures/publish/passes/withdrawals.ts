import { HIDDEN, insertAfter, insertBefore, type HiddenTask } from '../graph-edit.ts';
import { one, type ModdleElement } from '../moddle.ts';
import {
  children,
  eventDefinition,
  flowNodes,
  interrupts,
  isEventSubProcess,
  isMultiInstance,
  isScope,
  scopes,
  startEvents,
  startInterrupts,
} from '../walk.ts';
import type { Pass } from './pass.ts';

/**
 * Zeebe tells nobody that a user task was withdrawn: a hidden `motcua:withdrawn` says it behind every interrupting
 * boundary event, first in an interrupting event sub-process, before a terminate end, and after a multi-instance body
 * with a completion condition. Its header names the user tasks and armed elements that ended there; inside a scope that
 * may run several times at once it also says so (`motcua:among`), because others of the same name may go on.
 */
export const withdrawals: Pass = {
  name: 'withdrawals',
  run({ process, armings }) {
    const armed = new Set(armings.map((arming) => arming.element));
    const tell = (elements: readonly ModdleElement[]): string[] =>
      elements
        .filter((element) => element.$type === 'bpmn:UserTask' || armed.has(element))
        .map((element) => element.id);
    for (const scope of scopes(process)) {
      for (const node of children(scope).filter((element) => !element.id.startsWith(HIDDEN))) {
        afterBoundary(node, tell);
        beforeTerminate(node, scope, tell);
        afterMultiInstance(node, tell);
        if (isEventSubProcess(node)) inEventSubProcess(node, scope, tell);
      }
    }
  },
};

type Tell = (elements: readonly ModdleElement[]) => string[];

function afterBoundary(event: ModdleElement, tell: Tell): void {
  if (event.$type !== 'bpmn:BoundaryEvent' || !interrupts(event)) return;
  const activity = one(event, 'attachedToRef');
  if (!activity) return;
  insert(insertAfter, event, tell(withContent(activity)));
}

function beforeTerminate(end: ModdleElement, scope: ModdleElement, tell: Tell): void {
  if (end.$type !== 'bpmn:EndEvent' || !eventDefinition(end, 'bpmn:TerminateEventDefinition')) return;
  insert(insertBefore, end, tell(flowNodes(scope)));
}

function afterMultiInstance(activity: ModdleElement, tell: Tell): void {
  if (!isMultiInstance(activity)) return;
  if (!one(one(activity, 'loopCharacteristics')!, 'completionCondition')) return;
  insert(insertAfter, activity, tell(withContent(activity)));
}

function inEventSubProcess(node: ModdleElement, scope: ModdleElement, tell: Tell): void {
  const inside = new Set(flowNodes(node));
  const ended = tell(flowNodes(scope).filter((element) => element !== node && !inside.has(element)));
  for (const start of startEvents(node).filter(startInterrupts)) insert(insertAfter, start, ended);
}

function withContent(activity: ModdleElement): ModdleElement[] {
  return isScope(activity) ? [activity, ...flowNodes(activity)] : [activity];
}

function insert(
  place: (node: ModdleElement, task: HiddenTask) => ModdleElement,
  node: ModdleElement,
  ended: readonly string[],
): void {
  if (ended.length === 0) return;
  const headers = {
    'motcua:withdraws': [...new Set(ended)].join(','),
    ...(runsBesideItself(node) ? { 'motcua:among': 'true' } : {}),
  };
  place(node, { kind: 'withdrawn', forId: node.id, headers });
}

/** Whether the scope around a node, or one further out, may run several times at once in one instance. */
function runsBesideItself(node: ModdleElement): boolean {
  const scope = node.$parent;
  if (!scope || !isScope(scope) || scope.$type === 'bpmn:Process') return false;
  const repeats =
    isMultiInstance(scope) || (isEventSubProcess(scope) && !startEvents(scope).every(startInterrupts));
  return repeats || runsBesideItself(scope);
}
