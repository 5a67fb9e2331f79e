import { readFileSync } from 'node:fs';
import { readGraph, type ProcedureGraph } from '#engine/office/forecasts/procedure-graph.ts';
import { readBpmn } from '#engine/office/procedures/publish/moddle.ts';
import { readModel } from '#engine/office/procedures/publish/read-model.ts';
import { mainProcess } from '#engine/office/procedures/publish/walk.ts';

/** The graph of a BPMN text, read as publishing reads it. */
export async function graphOf(source: string): Promise<ProcedureGraph> {
  const process = mainProcess(await readBpmn(source));
  if (!process) throw new Error('Expected a process but the document has none.');
  return readGraph(source, readModel(process, []));
}

/** The shipped procedure of that folder. */
export function shippedGraph(slug: string): Promise<ProcedureGraph> {
  return graphOf(readFileSync(`definitions/procedures/${slug}/procedure.bpmn`, 'utf8'));
}
