import { list } from '../moddle.ts';
import type { Pass } from './pass.ts';

/** Puts the installation's prefix in front of the process id and makes it executable. */
export const prefix: Pass = {
  name: 'prefix',
  run({ definitions, process, prefix: installation }) {
    for (const element of list(definitions, 'rootElements')) {
      if (element.$type === 'bpmn:Process') element.isExecutable = element === process;
    }
    process.id = `${installation}${process.id}`;
  },
};
