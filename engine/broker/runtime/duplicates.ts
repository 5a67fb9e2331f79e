import type { CompiledGraph } from '../process/compiled-decision.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DeployedResource } from '../records/deployment.ts';

type Resource = DeployedResource<CompiledProcess, CompiledGraph>;

/** A line for every id that two files of a deployment bring, in Zeebe's words; of a DMN file for the first one only. */
export function duplicates(resources: readonly Resource[]): string[] {
  const processes = new Map<string, string>();
  const graphs = new Map<string, string>();
  const decisions = new Map<string, string>();
  const faults: string[] = [];
  const forms = new Map<string, string>();
  for (const { name, processes: compiled, graph, formId } of resources) {
    for (const { bpmnProcessId } of compiled) {
      const before = note(processes, bpmnProcessId, name);
      if (before !== undefined) faults.push(`Duplicated process id in resources '${before}' and '${name}'`);
    }
    const form = repeated(forms, formId === undefined ? [] : [formId], { what: 'form ids', name });
    if (form !== undefined) faults.push(form);
    if (graph === undefined) continue;
    const fault =
      repeated(graphs, [graph.id], { what: 'decision requirements ids', name }) ??
      repeated(decisions, [...graph.decisions.keys()], { what: 'decision ids', name });
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

/** The file that brought an id before, if one did. */
function note(seen: Map<string, string>, id: string, name: string): string | undefined {
  const before = seen.get(id);
  seen.set(id, name);
  return before;
}

function repeated(
  seen: Map<string, string>,
  ids: readonly string[],
  { what, name }: { what: string; name: string },
): string | undefined {
  let fault: string | undefined;
  for (const id of ids) {
    const before = note(seen, id, name);
    if (before === undefined) continue;
    fault ??= `Expected the ${what} to be unique within a deployment but found a duplicated id '${id}' in the resources '${before}' and '${name}'.`;
  }
  return fault;
}
