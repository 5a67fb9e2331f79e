import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import { draftContextModule } from '../draft-context/index.ts';
import { MotcuaPropertiesProvider } from './MotcuaPropertiesProvider.ts';

/** didi module: the properties panel with the groups of the law first. */
export const motcuaPanelModule = {
  __depends__: [
    BpmnPropertiesPanelModule,
    BpmnPropertiesProviderModule,
    ZeebePropertiesProviderModule,
    draftContextModule,
  ],
  __init__: ['motcuaPropertiesProvider'],
  motcuaPropertiesProvider: ['type', MotcuaPropertiesProvider],
};
