import { DraftContext } from './DraftContext.ts';

/** didi module: what the draft knows beside its diagram. */
export const draftContextModule = {
  draftContext: ['type', DraftContext],
};
