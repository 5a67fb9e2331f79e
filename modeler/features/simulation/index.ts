import TokenSimulationModule from 'bpmn-js-token-simulation';
import { SimulationTexts } from './SimulationTexts.ts';

/** didi module: the token simulation, in the reader's language. */
export const simulationModule = {
  __depends__: [TokenSimulationModule],
  __init__: ['simulationTexts'],
  simulationTexts: ['type', SimulationTexts],
};
