import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** Waits for the first of the events behind it, then goes on through that one alone. */
export const eventBasedGateway: ElementBehaviour = {
  activate() {
    return WAIT;
  },
  complete(_stepping, { compiled, through }) {
    return compiled.outgoing.filter((flow) => flow.target === through);
  },
};
