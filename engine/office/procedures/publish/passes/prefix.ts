import { list, extension, text } from '../moddle.ts';
import { flowNodes } from '../walk.ts';
import type { Pass } from './pass.ts';

/** Puts the installation's prefix in front of the process id and of the ids its call activities name; makes it executable. */
export const prefix: Pass = {
  name: 'prefix',
  run({ definitions, process, prefix: installation }) {
    for (const element of list(definitions, 'rootElements')) {
      if (element.$type === 'bpmn:Process') element.isExecutable = element === process;
    }
    process.id = `${installation}${process.id}`;
    for (const node of flowNodes(process)) {
      const called = extension(node, 'zeebe:CalledElement');
      const processId = called && text(called, 'processId');
      if (called && processId && !processId.startsWith('=')) called.processId = `${installation}${processId}`;
    }
  },
};
