import { ChangeMarks } from './ChangeMarks.ts';

/** didi module: what differs from the version in force, on the canvas. */
export const changesModule = {
  changeMarks: ['type', ChangeMarks],
};
