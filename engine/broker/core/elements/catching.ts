import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** Waits for what it is told to wait for: receive tasks and intermediate catch events. A link is reached, not awaited. */
export const catching: ElementBehaviour = {
  activate(_stepping, { compiled }) {
    const passes = compiled.behindEventGateway || compiled.trigger?.kind === 'link';
    return passes ? { then: 'complete' } : WAIT;
  },
};
