import { childrenOf, textOf } from '../moddle-element.ts';
import type { Check } from './check.ts';

/** Execution listeners stand on service tasks, each with an event and a type, no two alike. */
export const executionListenersCheck: Check = (container, report) => {
  const owner = container.$parent?.$parent;
  if (owner !== undefined && owner.$type !== 'bpmn:ServiceTask') {
    const name = owner.$type.slice(5);
    report(
      `Execution listeners are not supported for the '${name.charAt(0).toLowerCase()}${name.slice(1)}' element. Currently, only [serviceTask] elements can have execution listeners.`,
    );
  }
  const counts = new Map<string, number>();
  for (const listener of childrenOf(container, 'listeners')) {
    for (const attribute of ['eventType', 'type']) {
      if ((textOf(listener, attribute) ?? '') === '')
        report(`Attribute '${attribute}' must be present and not empty`, listener);
    }
    const which = `eventType[${textOf(listener, 'eventType')}] and type[${textOf(listener, 'type')}]`;
    counts.set(which, (counts.get(which) ?? 0) + 1);
  }
  for (const [which, count] of counts) {
    if (count > 1)
      report(`Found '${count}' duplicates based on ${which}, these combinations should be unique.`);
  }
};
