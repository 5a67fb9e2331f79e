import { Problems } from './Problems.ts';

/** didi module: badges of the problems on the canvas. */
export const problemsModule = {
  problems: ['type', Problems],
};
