import { pausesClock, type Arming } from '../collect-armings.ts';
import { addInputMapping, insertAfter, insertBefore } from '../graph-edit.ts';
import { list, one, type ModdleElement } from '../moddle.ts';
import type { AlarmTimer } from '../procedure-model.ts';
import { boundaryEventsOf, interrupts, startEvents } from '../walk.ts';
import type { Pass } from './pass.ts';

/** `motcua:arm` before what carries timers, `motcua:disarm` behind each way out of it, `motcua:started` inside a scope. */
export const armTasks: Pass = {
  name: 'arm-tasks',
  run({ process, armings }) {
    const elements = new Set(
      armings.map((arming) => arming.element).filter((element) => element !== process),
    );
    for (const element of elements) {
      const own = armings.filter((arming) => arming.element === element);
      const scope = own.find((arming) => arming.kind === 'scope');
      const direct = own.find((arming) => arming.kind !== 'scope');
      arm(element, direct?.timers ?? []);
      if (scope) startScope(element, scope.timers);
      disarm(element, own);
    }
  },
};

function arm(element: ModdleElement, timers: readonly AlarmTimer[]): void {
  insertBefore(element, {
    kind: 'arm',
    forId: element.id,
    headers: {
      'motcua:arms': element.id,
      'motcua:starts': startsWith(element),
      'motcua:timers': JSON.stringify(timers),
      ...(pausesClock(element) ? { 'motcua:pauses': 'true' } : {}),
    },
  });
  if (element.$type === 'bpmn:UserTask') addInputMapping(element, `=motcuaArm_${element.id}`, 'motcuaArm');
}

/** A user task's alarms start when its own job arrives, everything else's with the arm job. */
export function startsWith(element: ModdleElement): 'arm' | 'task' {
  return element.$type === 'bpmn:UserTask' ? 'task' : 'arm';
}

function startScope(scope: ModdleElement, timers: readonly AlarmTimer[]): void {
  for (const start of startEvents(scope)) {
    const task = insertAfter(start, {
      kind: 'started',
      forId: start.id,
      headers: { 'motcua:arms': scope.id, 'motcua:timers': JSON.stringify(timers) },
    });
    addInputMapping(task, `=motcuaScope_${scope.id}`, 'motcuaArm');
  }
}

function disarm(element: ModdleElement, own: readonly Arming[]): void {
  for (const exit of exits(element, own)) {
    const task = insertAfter(exit, {
      kind: 'disarm',
      forId: exit.id,
      headers: { 'motcua:arms': element.id },
    });
    // Which arming: parallel inner instances have one each.
    addInputMapping(task, `=motcuaArm_${element.id}`, 'motcuaArm');
  }
}

/** The ways out of an armed element. An intermediate timer has none but its own firing. */
function exits(element: ModdleElement, own: readonly Arming[]): ModdleElement[] {
  if (element.$type === 'bpmn:EventBasedGateway') {
    return list(element, 'outgoing').flatMap((flow) => one(flow, 'targetRef') ?? []);
  }
  if (own.every((arming) => arming.kind === 'event')) return [];
  return [element, ...boundaryEventsOf(element).filter(interrupts)];
}
