import type { CompiledProcess } from '../process/compiled-process.ts';
import type { DeployedResource, DeploymentCreate } from '../records/deployment.ts';
import type { Rejection } from '../records/rejection.ts';
import { compile, type Compiled, type Dialect } from './compile.ts';
import { formatProblems } from './format-problems.ts';

export interface Resource {
  name: string;
  /** The file as UTF-8 text. */
  content: string;
}

/**
 * Compiles what a client wants to deploy into the command to step; or refuses it in Zeebe's words. Nothing is
 * deployed when one file of several is bad.
 */
export async function prepareDeployment(
  resources: readonly Resource[],
  dialect: Dialect = {},
): Promise<{ command: DeploymentCreate<CompiledProcess> } | { rejection: Rejection }> {
  if (resources.length === 0) return refuse('Expected to deploy at least one resource, but none given');
  const deployed: DeployedResource<CompiledProcess>[] = [];
  const faults: string[] = [];
  for (const { name, content } of resources) {
    if (!/\.(bpmn|xml)$/.test(name)) {
      faults.push(`\n'${name}': unknown resource type`);
      continue;
    }
    const compiled = await compile(content, dialect);
    if (compiled.ok) deployed.push({ name, xml: content, processes: compiled.processes });
    else faults.push(describe(name, compiled));
  }
  faults.push(...duplicates(deployed));
  if (faults.length === 0) return { command: { type: 'deployment.create', resources: deployed } };
  return refuse(
    `Expected to deploy new resources, but encountered the following errors:\n${faults.join('\n')}`,
  );
}

function describe(name: string, { fault, loop, errors }: Extract<Compiled, { ok: false }>): string {
  if (loop !== undefined) {
    const message = `Processes are not allowed to contain a straight-through processing loop: ${loop.path}`;
    return `\`${name}\`: - Process: ${loop.bpmnProcessId}\n    - ERROR: ${message}\n`;
  }
  return `'${name}': ${fault ?? formatProblems(errors)}`;
}

function duplicates(resources: readonly DeployedResource<CompiledProcess>[]): string[] {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, processes } of resources) {
    for (const { bpmnProcessId } of processes) {
      const before = seen.get(bpmnProcessId);
      if (before !== undefined) faults.push(`Duplicated process id in resources '${before}' and '${name}'`);
      seen.set(bpmnProcessId, name);
    }
  }
  return faults;
}

function refuse(reason: string): { rejection: Rejection } {
  return { rejection: { type: 'INVALID_ARGUMENT', reason } };
}
