import { addInputMapping } from '../graph-edit.ts';
import { extension, text } from '../moddle.ts';
import { flowNodes } from '../walk.ts';
import type { Pass } from './pass.ts';

/**
 * Zeebe hands a form key on as it is written, an expression too (recorded on 8.5.25). So a key that depends on variables
 * is evaluated by an input mapping, and the task's arrival reads it from the variable `motcuaForm`.
 */
export const formKeys: Pass = {
  name: 'form-keys',
  run({ process }) {
    for (const node of flowNodes(process)) {
      const form = node.$type === 'bpmn:UserTask' ? extension(node, 'zeebe:FormDefinition') : undefined;
      const key = form && text(form, 'formKey');
      if (key?.startsWith('=')) addInputMapping(node, key, 'motcuaForm');
    }
  },
};
