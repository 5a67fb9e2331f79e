import type { Office } from '../office.ts';
import type { ProcedureModel } from '../procedures/publish/procedure-model.ts';
import { readGraph, type ProcedureGraph } from './procedure-graph.ts';

/** A version never changes, so its graph is read once; it goes with the version's model. */
const known = new WeakMap<ProcedureModel, Promise<ProcedureGraph>>();

/** The ways through a published version. The drawing is read at the first question. */
export async function graphOf(office: Office, code: string, version: number): Promise<ProcedureGraph> {
  const { model } = await office.catalogue.version(code, version);
  const before = known.get(model);
  if (before) return before;
  const reading = office.catalogue.source(code, version).then((source) => readGraph(source, model));
  known.set(model, reading);
  reading.catch(() => known.delete(model));
  return reading;
}
