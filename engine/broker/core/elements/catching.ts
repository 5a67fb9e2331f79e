import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** Waits for what it is told to wait for: receive tasks and intermediate catch events. */
export const catching: ElementBehaviour = {
  activate(_stepping, { compiled }) {
    return compiled.behindEventGateway ? { then: 'complete' } : WAIT;
  },
};
