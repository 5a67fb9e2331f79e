import { PathHighlight } from './PathHighlight.ts';

/** didi module: the measured path on the canvas. */
export const budgetRulerModule = {
  pathHighlight: ['type', PathHighlight],
};
