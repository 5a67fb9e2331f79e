import type { Arming } from '../collect-armings.ts';
import { HIDDEN } from '../graph-edit.ts';
import { create, ensureExtension, list, type ModdleElement } from '../moddle.ts';
import type { Pass } from './pass.ts';

/** Every timer event becomes a message event `motcua:alarm:<its id>`: the office correlates it at the right moment. */
export const alarmMessages: Pass = {
  name: 'alarm-messages',
  run({ definitions, process, armings }) {
    for (const arming of armings) {
      const key = correlationKey(arming, process);
      for (const event of arming.timerEvents) toMessageEvent(definitions, event, key);
    }
  },
};

/**
 * What the subscription's key evaluates to. An event sub-process' key is evaluated when its scope activates, before any
 * task in it, so it can't be the arm task's variable itself (architecture, "Alarms").
 */
function correlationKey({ kind, element }: Arming, process: ModdleElement): string {
  if (kind !== 'scope') return `=motcuaArm_${element.id}`;
  return element === process ? '=motcuaStart' : `=motcuaScope_${element.id}`;
}

function toMessageEvent(definitions: ModdleElement, event: ModdleElement, key: string): void {
  const message = create(definitions, 'bpmn:Message', {
    id: `${HIDDEN}message_${event.id}`,
    name: `motcua:alarm:${event.id}`,
  });
  ensureExtension(message, 'zeebe:Subscription').correlationKey = key;
  definitions.rootElements = [...list(definitions, 'rootElements'), message];
  const definition = create(event, 'bpmn:MessageEventDefinition', { messageRef: message });
  event.eventDefinitions = [definition];
}
