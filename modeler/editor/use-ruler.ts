import type Modeler from 'bpmn-js/lib/Modeler';
import { useMemo } from 'react';
import { graphOf } from '../procedure/graph.ts';
import { lawTerms } from '../procedure/law-data.ts';
import { processOf } from '../procedure/moddle.ts';
import { pathsOf, type ProcedurePath } from '../procedure/paths.ts';
import { rulerTimers, type RulerTimer } from '../procedure/ruler-timers.ts';
import { marksOf, termsOf, type ProcedureTerms } from '../procedure/terms.ts';
import { service } from './modeler-services.ts';

/** What the ruler measures: the ways through the procedure and its two terms. */
export interface Measured {
  paths: ProcedurePath[];
  terms: ProcedureTerms;
  marks: { committed?: number; statutory?: number };
  /** Timers that ring by these terms. */
  timers: RulerTimer[];
}

/** Measures the diagram anew after every change. */
export function useMeasured(modeler: Modeler | undefined, changeCount: number): Measured {
  return useMemo(() => {
    const root = modeler && changeCount > 0 ? service(modeler, 'canvas').getRootElement() : undefined;
    const process = processOf(root?.businessObject);
    if (!process) return { paths: [], terms: {}, marks: {}, timers: [] };
    const terms = termsOf(process, lawTerms);
    const marks = marksOf(terms);
    return { paths: pathsOf(graphOf(process)), terms, marks, timers: rulerTimers(process, marks) };
  }, [modeler, changeCount]);
}
