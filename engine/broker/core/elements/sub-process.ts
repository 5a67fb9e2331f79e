import { pathGroups } from '../lifecycle/start-paths.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** An embedded sub-process or event sub-process: begins at its start event, or at the elements of start instructions. */
export const subProcess: ElementBehaviour = {
  activate(stepping, { instance, element, compiled, startAt, variables }) {
    for (const step of pathGroups(compiled, startAt ?? compiled.startEvents.slice(0, 1))) {
      stepping.queue.push({
        do: 'activate',
        ...{ instanceKey: instance.key, scopeKey: element.key, byFlow: false, ...step },
        ...(variables === undefined ? {} : { variables }),
      });
    }
    return WAIT;
  },
};
