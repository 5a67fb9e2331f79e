import type { BaseViewerOptions } from 'bpmn-js/lib/BaseViewer';
import Modeler from 'bpmn-js/lib/Modeler';
import CloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import MinimapModule from 'diagram-js-minimap';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import motcua from '../../definitions/schemas/motcua-moddle.json';
import { budgetRulerModule } from '../features/budget-ruler/index.ts';
import { changesModule } from '../features/changes/index.ts';
import { draftContextModule } from '../features/draft-context/index.ts';
import { motcuaPanelModule } from '../features/motcua-panel/index.ts';
import { officePaletteModule } from '../features/office-palette/index.ts';
import { problemsModule } from '../features/problems/index.ts';
import { simulationModule } from '../features/simulation/index.ts';
import { translateModule } from '../features/translate/index.ts';

const fontFamily = '"Be Vietnam Pro", system-ui, sans-serif';

/** bpmn-js with everything the designer uses, drawn into `canvas` and `panel`. */
export function createModeler(canvas: HTMLElement, panel: HTMLElement): Modeler {
  return new Modeler({
    container: canvas,
    propertiesPanel: { parent: panel },
    textRenderer: {
      defaultStyle: { fontFamily, fontSize: 12, lineHeight: 1.4 },
      externalStyle: { fontFamily, fontSize: 12, lineHeight: 1.4 },
    },
    moddleExtensions: { zeebe, motcua },
    additionalModules: [
      translateModule,
      draftContextModule,
      motcuaPanelModule,
      officePaletteModule,
      problemsModule,
      budgetRulerModule,
      changesModule,
      simulationModule,
      MinimapModule,
      CloudBehaviors,
    ] as BaseViewerOptions['additionalModules'],
  });
}
