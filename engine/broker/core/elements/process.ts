import type { CompiledElement } from '../../process/compiled-element.ts';
import { modelOf } from '../state/lookup.ts';
import { pathGroups } from '../lifecycle/start-paths.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** The process itself: begins at its none start event, at the event that triggered it, or at given elements. */
export const processBehaviour: ElementBehaviour = {
  activate(stepping, { instance, element, compiled }) {
    const { elements } = modelOf(stepping.state, instance.processDefinitionKey);
    const named = (instance.startAt ?? [])
      .map((id) => elements.get(id))
      .filter((found) => found !== undefined);
    const targets: readonly CompiledElement[] = named.length > 0 ? named : compiled.startEvents.slice(0, 1);
    for (const operation of pathGroups(compiled, targets)) {
      stepping.queue.push({
        do: 'activate',
        ...{ instanceKey: instance.key, scopeKey: element.key, byFlow: false, ...operation },
        ...(instance.startVariables === undefined ? {} : { variables: instance.startVariables }),
      });
    }
    return WAIT;
  },
};
