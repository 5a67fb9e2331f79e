import { list, one, type ModdleElement } from '../moddle.ts';
import type { Pass } from './pass.ts';

const OURS = 'motcua:';

/** Takes the designer's `motcua:` extension out: the broker has no use for it and the office has read it. */
export const strip: Pass = {
  name: 'strip',
  run({ definitions }) {
    for (const element of everything(definitions)) {
      const holder = one(element, 'extensionElements');
      if (!holder) continue;
      holder.values = list(holder, 'values').filter((value) => !value.$type.startsWith(OURS));
      if (list(holder, 'values').length === 0) element.extensionElements = undefined;
    }
    if (definitions.$attrs) delete definitions.$attrs['xmlns:motcua'];
  },
};

/** Root elements and all they contain that may carry extensions. */
function everything(element: ModdleElement): ModdleElement[] {
  const held = [
    'rootElements',
    'flowElements',
    'eventDefinitions',
    'laneSets',
    'lanes',
    'participants',
    'artifacts',
  ];
  return [element, ...held.flatMap((property) => list(element, property)).flatMap(everything)];
}
